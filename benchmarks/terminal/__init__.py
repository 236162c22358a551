"""The whole program through a real pseudo-terminal: time to the first screen, bytes, keys, memory.

``python -m benchmarks.terminal`` prints the table of docs/performance.md. Every time stands beside that of a bare
Textual application in the same run, rounds interleaved, since machines differ and are shared.
"""
