"""The copying mode: what is to be typed into SOFI, one field at a time."""
