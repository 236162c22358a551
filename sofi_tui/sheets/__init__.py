"""Spreadsheets: drafts as one row a session and one column a field, written to xlsx and csv, and read back."""
