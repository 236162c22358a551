"""The guide's pictures and transcripts, made from the running program.

``python -m scripts.documents`` plays the scenes, which is all done by keyboard, and writes them where the documents
name them; ``--check`` only says, by exit 1, what is out of date.
"""
