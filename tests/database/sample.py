"""Kinds that are tried in every run of the tests: some of each group, among them what once ended in a traceback or a hang."""

SAMPLE = (
    "good: as bundled",
    "bytes: text", "bytes: empty", "bytes: cut at 10.5/20", "bytes: zeros after page 1",
    "header: of a newer version", "header: of another program",
    "schema: foreign view without an end", "schema: trigger", "schema: huge generated column", "schema: without the table figures",
    "schema: without themes.dark",
    "types: events.title a blob", "types: figures.label a number", "types: value infinite",
    "references: no themes", "references: no documents", "references: no event_themes",
    "vocabulary: unknown documents.medium",
    "dates: start 'yesterday'", "dates: edtf 'x'", "dates: first view 9999",
    "sizes: 10 MB as a title",
    "texts: HTML in every text",
    "ids: HTML, in events alone",
    "colours: paper #xyz",
    "search and columns: many events, dtype 'O'", "search and columns: many events, end before start",
    "beside the file: WAL mode without a -wal",
    "special files: missing", "special files: folder", "special files: FIFO", "special files: a name of 300 bytes",
)
