"""Drafts written in LHEO 2.3."""
