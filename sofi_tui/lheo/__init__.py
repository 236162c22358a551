"""LHEO 2.3, the national XML language for training offers: drafts written in it, and read from it."""
