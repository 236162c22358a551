"""Drafts on disk: files, locks, and the one that is open."""
