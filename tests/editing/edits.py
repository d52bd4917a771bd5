"""Changes a timeline step by step until it is killed, and tells each step that is kept: ``edits.py FILE FOLDER``.

The steps are always the same, so that whoever reads along knows how the file has to look after each of them.
"""

import hashlib
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents
from timeline_app.editing.row_change import ORDINARY
from timeline_app.importing.material import read_material
from timeline_app.records.event import Event, Kind
from timeline_app.records.theme import Theme
from timeline_app.records.when import Precision, When

STEPS = 60
_A_SITTING = 20  # steps until the file is closed and opened again
_ROWS = 30  # of a table
_TODAY = date(2026, 5, 1)


def edited(path: Path, folder: Path) -> Iterator[str]:
    """A digest of all rows after each step, from the file as it is on; what was done in the sitting before can be taken back."""
    with Store(path) as store:
        theme, scope = store.timeline.themes[0].id, store.timeline.scopes[0].id
    for first in range(0, STEPS, _A_SITTING):
        with closing(Editor(path, folder)) as editor:
            for number in range(first, first + _A_SITTING):
                _step(editor, number, theme, scope)
                yield digest(path)


def write_table(path: Path, rows: int, name: str = "") -> Path:
    """Of events with a date, a title, a theme and a summary each."""
    lines = (f"2024年{row % 12 + 1}月{row % 28 + 1}日,{name}第{row}行,主题{name}{row % 3},{'说明' * 100}\n" for row in range(rows))
    path.write_text("日期,标题,主题,内容\n" + "".join(lines), encoding="utf-8")
    return path


def import_table(editor: Editor, table: Path) -> None:
    """As the window does, with what it finds out about the columns by itself."""
    editor.do(read_material(table, editor.path).plan(None, _TODAY, alike_too=True).command)


def digest(path: Path) -> str:
    found = hashlib.sha256()
    with closing(sqlite3.connect(path)) as connection:
        for table in ORDINARY:
            found.update(repr(connection.execute(f"select rowid, * from {table} order by rowid").fetchall()).encode())
    return found.hexdigest()


def _step(editor: Editor, number: int, theme: str, scope: str) -> None:
    event = _event(f"n{number}", number, theme, scope)
    match number % 6:
        case 0:
            added = Theme(f"t{number}", f"主题{number}", "主题", "", "#336699", "#6699CC", "#336699")
            editor.do(AddEvent(replace(event, themes=(theme, added.id)), (added,)))
        case 1:
            import_table(editor, write_table(editor.path.with_name(f"{number}.csv"), _ROWS, f"{number}-"))
        case 2:
            editor.do(ChangeEvent(_event(f"n{number - 2}", number, theme, scope)))
        case 3:
            editor.do(RemoveEvents(_titled(editor.path, f"{number - 2}-第%")[::2]))
        case 4:
            editor.undo()
        case _:
            editor.redo()


def _titled(path: Path, like: str) -> tuple[str, ...]:
    with closing(sqlite3.connect(path)) as connection:
        return tuple(id for (id,) in connection.execute("select id from events where title like ? order by id", (like,)))


def _event(id: str, number: int, theme: str, scope: str) -> Event:
    day = date(2024, 1, 1) + timedelta(number)
    when = When(day.isoformat(), day, day, Precision.DAY)
    title, summary = f"第{number}件事", "说明" * 200
    return Event(id, title, "", "", Kind.HAPPENING, when, (theme,), scope, None, summary, False, (), (), (), (), ())


if __name__ == "__main__":
    print("open", flush=True)
    for told in edited(Path(sys.argv[1]), Path(sys.argv[2])):
        print(told, flush=True)
