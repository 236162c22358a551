"""sofi-tui: prepare a SOFI entry of a PREPA Clés Avenir offer in a terminal."""

__version__ = "0.1.0"
