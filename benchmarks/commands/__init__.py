"""Measures the commands that show no screen."""
