"""Measures the index and the dashboard over folders of 10 to 50 000 drafts."""
