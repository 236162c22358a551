"""How the program is handed over: a wheel, a folder for a whole server, one file for who has no rights there.

``python -m scripts.packages wheel|folder|pyz`` makes one (`make` has a target for each),
``python -m scripts.packages.check`` tries them as an ordinary Unix user.
"""
