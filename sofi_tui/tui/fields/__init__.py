"""One widget for each kind of field. An editor knows how to show a value and to tell what was typed, nothing more."""
