"""Tables as people make them: read from CSV, XLSX and ODS, their headings recognised, their cells understood."""
