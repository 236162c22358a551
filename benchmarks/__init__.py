"""Measures of speed and size, none of them a test. `docs/performance.md` has their results."""
