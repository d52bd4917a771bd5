"""Texts and numbers of rows that nobody counted on."""

from tests.database.kinds.columns_of_texts import every_text
from tests.database.kinds.kind import answered, bound, either, in_turn, refused, script

_HUGE = "字" * 3_500_000
_FULL = "字" * 65_536
_OF_FIGURE = (
    'label, value, unit, qualifier, measure, indicator, edtf, start, "end", precision, document, paragraph, phrase, section'
)
_OF_CITATION = "document, paragraph, phrase, resolved, sic, section"
_COUNT = "with recursive n(x) as (select 0 union all select x + 1 from n where x < {last})"
_ONE = "(select id from events where rowid = 9)"
_TAGS = "<b><i>" * 20_000
_NESTED = "<b><table><tr><td>" * 5000

KINDS = (
    refused("10 MB as a title", bound("update events set title = ? where rowid = 9", _HUGE)),
    refused("10 MB as a summary", bound("update events set summary = ? where rowid = 9", _HUGE)),
    refused("10 MB as a label", bound("update figures set label = ? where rowid = 1", _HUGE)),
    refused("10 MB as a phrase", bound("update citations set phrase = ? where rowid = 1", _HUGE)),
    refused("10 MB as a theme", bound("update themes set name = ? where position = 0", _HUGE)),
    refused("10 MB as the timeline", bound("update timeline set title = ?", _HUGE)),
    refused("10 MB as an event's id", bound("update events set id = ? where rowid = 9", "x" * 10_000_000)),
    refused("10 MB as an edtf", bound("update events set edtf = ? where rowid = 9", "2" * 10_000_000)),
    refused("10 MB as a colour", bound("update themes set paper = ? where position = 0", "#" * 10_000_000)),
    refused("40 MB as a title", bound("update events set title = ? where rowid = 9", _HUGE * 4)),
    either("nested tags in one event", in_turn(
        bound("update events set title = ?1, short = ?1, summary = ?1, note = ?1 where rowid = 9", _TAGS),
        bound(f"update citations set phrase = ? where event = {_ONE}", _TAGS),
    )),
    either("nested tags in a theme and a document", in_turn(
        bound("update themes set name = ?1, short = ?1 where position = 0", _TAGS),
        bound("update documents set title = ?1, short = ?1 where position = 0", _TAGS),
    )),
    either("nested tables in every text", every_text(_NESTED)),
    either("20,000 W in every text", every_text("W" * 20_000)),
    either("5,000 lines in every text", every_text("x\n" * 5000)),
    either("10,000 accents in every text", every_text("a" + "\u0301" * 10_000)),
    either("65,536 characters as a title", bound("update events set title = ? where rowid = 9", _FULL)),
    either("65,536 characters as a summary", bound("update events set summary = ? where rowid = 9", _FULL)),
    either("65,536 characters as a theme", bound("update themes set name = ? where position = 0", _FULL)),
    either("65,537 characters as a title", bound("update events set title = ? where rowid = 9", _FULL + "字")),
    answered("1,000 characters as a title", bound("update events set title = ? where rowid = 9", "字" * 1000)),
    either("20,000 figures on an event", script(
        f"{_COUNT.format(last=19_999)} insert into figures (event, position, {_OF_FIGURE}) "
        f"select figures.event, 1000 + x, {_OF_FIGURE} from figures join n where figures.rowid = 1"
    )),
    either("5,000 organisations on an event", script(
        f"{_COUNT.format(last=4999)} insert into organisations select 'o' || x, 1000 + x, '某某工会' || x, '', 'union' from n",
        f"{_COUNT.format(last=4999)} insert into event_organisations select {_ONE}, 1000 + x, 'o' || x, 'mentioned' from n",
    )),
    either("5,000 citations on an event", script(
        f"{_COUNT.format(last=4999)} insert into citations (event, position, {_OF_CITATION}) "
        f"select {_ONE}, 1000 + x, {_OF_CITATION} from citations join n where citations.rowid = 1"
    )),
    *(
        either(f"{count} more themes", script(
            f"{_COUNT.format(last=count - 1)} insert into themes (id, position, name, short, name_en, light, dark, paper) "
            "select 't' || x, 1000 + x, '主题' || x, '主题' || x, "
            "'Theme ' || x, light, dark, paper from themes join n where position = 0"
        ))
        for count in (53, 54, 100, 5000)
    ),
    *(
        either(f"{count} more documents", script(
            f"{_COUNT.format(last=count - 1)} insert into documents select 'd' || x, 1000 + x, 'f' || x, sha256, title || x, "
            "short || x, authors, publisher, container, issue, pages, url, medium, script, note, published, published_start, "
            "published_end, published_precision, covers, covers_start, covers_end, covers_precision "
            "from documents join n where position = 0"
        ))
        for count in (60, 2_000, 10_000)
    ),
    either("38,000 links, each event to each", script(
        "delete from links; insert into links(event, position, kind, target) select events.id, other.rowid, 'led to', "
        "other.id from events join events as other on other.rowid <> events.rowid"
    )),
)
