"""How much a timeline may hold: what is within opens, and every view copes with it; what is beyond is refused with a sentence."""

TEXT = 65_536  # characters of one text
EVENTS = 5_000_000
READ_AT_ONCE = 300  # events of a file that are read when it is opened; of more, columns of numbers are
MEASURED = 5_000  # events of a file of which each text is measured by itself, and not a row as a whole
THEMES, DOCUMENTS = 1_000, 100_000
BITS = 64  # themes of more events than are read at once: each is a bit in a column
INDICATORS = 5_000
REGISTER = 100_000  # organisations, and so with people, places, groups, papers, sections, slogans
ROW_BYTES = 4_000_000  # of all texts of a row
SCOPES = 64  # as themes
PARAGRAPHS = 2_000_000  # of all documents together
PARTS = 6_000  # organisations, people, citations, figures or links of one event; names, offices or steps of one entry of a register
ROW = 999_999_999  # row number of an event where there are more than are read at once: a record has nine digits for it
BYTES, BYTES_AN_EVENT = 64_000_000, 10_000  # of the whole file
FIRST_DAY, LAST_DAY = "1000-01-01", "2999-12-31"  # spans; a view may reach beyond them
NUMBER = 1e308  # the greatest value of a figure
LEAST_NUMBER = -1e300  # the least: a chart multiplies it by its height
PARAGRAPH = 2**31 - 1  # the greatest number of one that a record may cite
TABLE_BYTES, TABLE_ROWS, TABLE_COLUMNS = 200_000_000, 200_000, 512  # of a table to be read
TABLE_CELLS = 10_000_000  # of all sheets, empty ones included
