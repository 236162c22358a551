"""What an organisation knows once: its profile, read from ``organisme.toml`` and written to it."""
