"""The revisions of a draft on screen."""
