"""Sending texts to the clipboard of the terminal that one sits at."""
