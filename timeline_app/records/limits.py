"""How much a record may hold at most; what is built within these limits can be read again."""

TEXT = 65_536  # characters of one text
NUMBER = 1e300  # the greatest value of a figure, and with a minus the least
PARAGRAPH = 2**31 - 1
