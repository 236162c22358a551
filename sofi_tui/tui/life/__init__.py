"""The life of an action on screen: where it stands, what was noted, and what may follow."""
