"""Tests of sofi_tui.cli."""
