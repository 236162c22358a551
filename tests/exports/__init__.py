"""Tests of sofi_tui.exports."""
