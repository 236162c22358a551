"""Two drafts compared on screen, and the values that two people gave one field."""
