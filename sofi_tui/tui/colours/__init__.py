"""The colours of the screens: which ones suit the terminal, what they are, and the user's choice of them."""
