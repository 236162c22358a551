"""The organisation's profile on screen: its lists and forms, and the pickers of the wizard."""
