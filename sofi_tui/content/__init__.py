"""Reads screens/ and presets/ into typed objects, and the user's configuration."""
