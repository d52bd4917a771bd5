"""The mark that printers have always set for a character they lack."""

GETA = "〓"
