"""The jump mode: letters over everything in sight that can be gone to."""
