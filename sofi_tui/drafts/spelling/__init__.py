"""French spelling, where the machine has a dictionary: which words of a text to mark, and what may be meant."""
