"""What can be done on each screen, and by which keys: declared here, below whoever shows or prints it.

Each module declares the actions of one screen; `screens` lists them all. Nothing here imports Textual.
"""
