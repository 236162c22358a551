"""The jump mode."""

HOW = "Lettres : y aller · Échap : rester"
