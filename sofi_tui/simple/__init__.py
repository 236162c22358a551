"""The wizard in lines, for screen readers, braille, pipes and dumb terminals: it asks, one line is the answer."""
