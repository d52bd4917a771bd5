"""What may have been written to a timeline since it was opened: as SQL, which is anybody's, or by the program itself."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from timeline_app.database.search_index import words_in
from timeline_app.editing.editor import Done, Editor
from timeline_app.editing.entry_commands import ChangeEntry
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows, MergeEvents, RemoveEvents, SetOfEvents
from timeline_app.records.registers import Place

_PARTS = (
    "event_themes", "event_organisations", "event_people", "event_groups", "event_papers", "event_entries", "citations", "figures",
    "links", "events_search",
)
_NEW_TITLE = "新添的一件事"
_DOCUMENT = """insert into documents
select 'added', max(position) + 1, 'added.txt', '', '新添的文献', '新文献', {rest} from documents"""
_REST = """authors, publisher, container, issue, pages, url, medium, script, note, published, published_start, published_end,
published_precision, covers, covers_start, covers_end, covers_precision"""
_THEME = """insert into themes (id, position, name, short, name_en, light, dark, paper)
select 'added', max(position) + 1, '新添的主题', '新主题', 'An added theme', '#8a1c5b', '#e08ab8', '#8a1c5b' from themes"""


def added_event(like: str) -> Sequence[str]:
    """On the days of another one, in its themes."""
    return (
        f"create temp table one as select * from events where id = '{like}'",
        f"update one set id = 'added', title = '{_NEW_TITLE}', short = '{_NEW_TITLE}', title_en = ''",
        "insert into events select * from one",
        f"insert into event_themes select 'added', position, theme from event_themes where event = '{like}'",
        f"insert into events_search(event, words) values ('added', '{words_in((), title=_NEW_TITLE)}')",
    )


def changed_event(id: str) -> Sequence[str]:
    """Another title, another theme, a day later."""
    own = f"select theme from event_themes where event = '{id}'"
    return (
        f"update event_themes set theme = (select id from themes where id not in ({own}) order by position limit 1) "
        f"where event = '{id}' and position = 0",
        f"update events set title = title || '（改）', short = '改过的', theme = ({own} and position = 0) where id = '{id}'",
        f"update events set edtf = date(start, '+1 day'), start = date(start, '+1 day'), end = date(start, '+1 day'), "
        f"precision = 'day' where id = '{id}'",
    )


def removed_event(id: str) -> Sequence[str]:
    return (
        f"delete from links where target = '{id}'", f"delete from disagreements where '{id}' in (event, other_event)",
        *(f"delete from {table} where event = '{id}'" for table in _PARTS), f"delete from events where id = '{id}'",
    )


THEME_RENAMED = ("update themes set name = '改名的主题', short = '改名' where position = 1",)
THEME_ADDED = (_THEME,)
THEME_RECOLOURED = ("update themes set light = '#7a3b00', dark = '#ffb066' where position = 0",)
DOCUMENT_ADDED = (_DOCUMENT.format(rest=_REST),)
TITLE_CHANGED = ("update timeline set title = '另一个标题'",)


def write(path: Path, statements: Sequence[str]) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def own_changes(editor: Editor, events: Sequence[str]) -> Iterator[Done]:
    """One after another, of each kind."""
    first, second, third, fourth = (editor.event(id) for id in events[:4])
    place = Place("added", "新添的地方", "", (), None, None)
    theme = next(id for id in second.themes + fourth.themes + third.themes if id != first.themes[0])
    yield editor.do(ChangeEvent(replace(first, title="改过的一件事", short="改过")))
    yield editor.do(ChangeEvent(replace(second, when=fourth.when, citations=(), figures=(), links=())))
    yield editor.do(AddEvent(replace(first, id="added", place="added", links=()), (place,)))
    yield editor.do(SetOfEvents((third.id, "added"), "theme", theme))
    yield editor.do(RemoveEvents((fourth.id,)))
    yield editor.undo()
    yield editor.do(MergeEvents(second.id, (fourth.id,), second.when))
    yield editor.do(ImportRows(tuple(replace(first, id=f"more{number}", links=()) for number in range(30))))
    yield editor.undo()
    yield editor.redo()
    yield editor.do(ChangeEntry(replace(place, name="改名的地方")))
    yield editor.do(RemoveEvents((first.id, "added")))
