"""The index: what a table of thousands of drafts shows, kept in the user's cache folder, true to the files."""
