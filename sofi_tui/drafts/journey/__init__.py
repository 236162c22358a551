"""The way through an open draft, page by page and field by field, for whichever face shows it: no widget here."""
