"""Undo and redo across the whole of a draft: what was done, taken back, and kept for the next time."""
