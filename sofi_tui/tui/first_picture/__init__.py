"""The dashboard's last picture, shown while the screens are still being loaded, where it is still true.

Nothing here imports textual or rich: loading those is what one would otherwise look at an empty terminal for.
"""
