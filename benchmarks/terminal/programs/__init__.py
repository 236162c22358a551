"""Bare Textual applications, beside which ours is measured."""
