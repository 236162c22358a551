"""What each draft was: a revision for every session of work, what was sent sealed, kept as a git repository."""
