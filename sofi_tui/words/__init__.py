"""The French that the program itself says, room by room; what SOFI and the manual say is in screens/ and presets/.

Each module holds the texts of one room as constants, or as functions where data stands in them, and is imported by
nobody but who shows them. A text is read as a whole here, with its typography and its plurals.
"""
