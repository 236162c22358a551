"""What is sent to the terminal: only the cells that changed, as curses does."""
