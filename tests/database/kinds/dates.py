"""Days that are none, edges of the calendar, and dates in words nobody can read."""

from tests.database.kinds.kind import answered, bound, either, refused, script

_ODD = ("0000-01-01", "-0005-01-01", "2023-02-30", "10000-01-01", "20230101", "2023-W01-1", "", "2023-1-1", "２０２３-01-01")
_EDGES = ("0001-01-01", "9999-12-31")

KINDS = (
    either("end before start", script("update events set end = '1900-01-01', start = '2023-01-01'")),
    either("end before start in one", script("update events set end = '1900-01-01' where rowid = 90")),
    either("first view reversed", script("update timeline set first_start = first_end, first_end = first_start")),
    *(refused(f"start '{day}'", bound("update events set start = ? where rowid = 1", day)) for day in _ODD),
    *(refused(f"end '{day}'", bound("update events set end = ? where rowid = 1", day)) for day in _ODD),
    *(either(f"start {day}", bound("update events set start = ? where rowid = 1", day)) for day in _EDGES),
    *(either(f"end {day}", bound("update events set end = ? where rowid = 1", day)) for day in _EDGES),
    refused("start 'yesterday'", script("update events set start = 'yesterday'")),
    either("all events 0001 to 9999", script("update events set start = '0001-01-01', end = '9999-12-31'")),
    either("first view 0001 to 9999", script("update timeline set first_start = '0001-01-01', first_end = '9999-12-31'")),
    either("first view 9999", script("update timeline set first_start = '9999-12-31', first_end = '9999-12-31'")),
    refused("first view null", script("update timeline set first_start = null, first_end = null")),
    *(
        refused(f"edtf '{text}'", bound("update events set edtf = ?", text))
        for text in ("🙂%/../..", "x", "", "2023-13", "2023-02-30", "2023/")
    ),
    *(
        either(f"edtf {text}", bound("update events set edtf = ? where rowid = 1", text))
        for text in ("Y-1E9", "156X", "2023?", "2023-09/unknown", "../2023")
    ),
    either("edtf of another year", script("update events set edtf = '1066'")),
    answered("edtf with an open end", script(
        "update events set edtf = '2023-09/..', start = '2023-09-01', precision = 'open' where start = '2023-09-01'"
    )),
    refused("edtf of a figure rubbish", script(
        "update figures set edtf = 'x', start = '2023-01-01', end = '2023-01-01', precision = 'day'"
    )),
    either("date of a document rubbish", script("update documents set published = 'x'")),
    refused("day of a document rubbish", script("update documents set published_start = 'x'")),
    refused("day of a document null", script("update documents set published_start = null")),
    refused("what a document covers half null", script("update documents set covers_end = null where covers is not null")),
    either("date of a document null", script(
        "update documents set published = null, published_start = null, published_end = null, published_precision = null"
    )),
    answered("no document says what it covers", script(
        "update documents set covers = null, covers_start = null, covers_end = null, covers_precision = null"
    )),
    answered("no figure has a date", script("update figures set edtf = null, start = null, end = null, precision = null")),
)
