"""LHEO of any program, read into what drafts hold."""
