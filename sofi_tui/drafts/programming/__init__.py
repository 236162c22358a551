"""The programming table: its rows read, planned as drafts, carried out all or none; and the places that it orders."""
