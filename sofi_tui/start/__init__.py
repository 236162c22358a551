"""How the process begins: its byte code taken from one file, and what no screen needs left unloaded.

Nothing here is about offers or drafts, and nothing of the program is imported: this is what loads it.
"""
