"""Each recipe of ``docs/extending.md``, followed to the letter in a copy of the program."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.installation import installation

pytestmark = [
    pytest.mark.starts_process, pytest.mark.skipif(sys.platform == "win32", reason="links of folders need a privilege there"),
]

STEP = re.compile(
    r"^(?P<how>New file|In|At the end of) `(?P<path>[^`]+)`(?:, (?P<side>below|above) `(?P<line>[^`]+)`)?:\n\n"
    r"```\w+\n(?P<text>.*?)```$",
    re.MULTILINE | re.DOTALL,
)
# Opens the window of the copy, and prints what the expression in its first argument gives once the timeline is painted.
IN_THE_WINDOW = """
import json, sys
from timeline_app import app
from timeline_app.database.store import Store
from timeline_app.look.motion import Motion
from timeline_app.queries.archive import Archive
from timeline_app.queries.ask import ask
from timeline_app.settings import places
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow

words.use("en", places.resources() / "translations")
application = app.make_application()
with Store(places.database()) as store:
    state = TimelineState(store.timeline, lambda query: ask(store, query))
    window = MainWindow(state, Archive(store), Preferences(motion=Motion.OFF))
    def look():
        exec(sys.argv[1], globals())
        window.close()
    window.ready.connect(look)
    window.show()
    sys.exit(application.exec())
"""


@dataclass(frozen=True)
class Copy:
    """The program of a folder, changed as a recipe says; ``changed`` are the files of the recipe."""

    folder: Path
    environment: dict[str, str]
    changed: Sequence[str]

    def run(self, *command: str) -> str:
        run = subprocess.run(
            [sys.executable, *command], cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        assert run.returncode == 0, run.stderr
        return run.stdout

    def timeline(self, *arguments: str) -> str:
        return self.run("-m", "timeline_app", *arguments)

    def in_the_window(self, look: str) -> object:
        return json.loads(self.run("-c", IN_THE_WINDOW, look))


def followed(recipe: str, folder: Path) -> Copy:
    environment, changed = installation(folder), dict[str, None]()
    chapters = (ROOT / "docs" / "extending.md").read_text("utf-8").split("\n## ")
    (text,) = (chapter for chapter in chapters if chapter.startswith(f"{recipe}\n"))
    for step in STEP.finditer(text):
        path = folder / step["path"]
        assert path.exists() is (step["how"] != "New file"), path
        old = path.read_text("utf-8") if path.exists() else ""
        path.write_text(changed_text(old, step["side"], step["line"], step["text"]), "utf-8")
        changed[step["path"]] = None
    return Copy(folder, environment, tuple(changed))


def changed_text(old: str, side: str | None, anchor: str | None, text: str) -> str:
    """``text`` below or above the one line that holds ``anchor``; without one at the end."""
    lines = old.splitlines(keepends=True)
    if anchor is None:
        return old + text
    (found,) = (number for number, line in enumerate(lines) if anchor in line)
    place = found + (side == "below")
    return "".join([*lines[:place], text, *lines[place:]])


@pytest.mark.parametrize(
    ("side", "changed"), [("below", "one = 1\ntwo = 2\nnew\nthree = 3\n"), ("above", "one = 1\nnew\ntwo = 2\nthree = 3\n")]
)
def test_a_step_is_placed_by_one_line(side: str, changed: str) -> None:
    old = "one = 1\ntwo = 2\nthree = 3\n"
    assert changed_text(old, side, "two", "new\n") == changed
    with pytest.raises(ValueError, match="unpack"):
        changed_text(old, side, "=", "new\n")


def test_an_export_format(tmp_path: Path) -> None:
    copy = followed("An export format", tmp_path)
    assert copy.changed == ("timeline_app/exports/markdown.py", "timeline_app/exports/formats.py")
    copy.timeline("export", "a.md", "--period", "2023Q3")
    listed = json.loads(copy.timeline("list", "--format", "json", "--period", "2023Q3"))
    written = (tmp_path / "a.md").read_text("utf-8").splitlines()
    assert [line.split("** ")[1] for line in written] == [event["title"] for event in listed] != []
    assert ".md" in copy.timeline("export", "--help")


def test_a_theme(tmp_path: Path) -> None:
    copy = followed("A theme", tmp_path)
    assert copy.changed == ("data/themes.toml",)
    events = tmp_path / "data" / "events" / "2023.toml"
    events.write_text(events.read_text("utf-8").replace('themes = ["digital"', 'themes = ["safety", "digital"', 1), "utf-8")
    copy.timeline("build")
    (event,) = json.loads(copy.timeline("list", "--format", "json", "--theme", "safety"))
    assert event["theme"] == "safety"
    titles = copy.in_the_window("print(json.dumps([lane.title for lane in window.canvas.picture.lanes]))")
    assert isinstance(titles, list)
    assert "Safety at work" in titles


def test_an_appearance(tmp_path: Path) -> None:
    copy = followed("An appearance", tmp_path)
    assert copy.changed == ("resources/themes/sepia.toml",)
    look = """
from PySide6.QtGui import QAction
(action,) = (each for each in window.top_bar.findChildren(QAction) if each.text() == "Sepia")
action.trigger()
application.processEvents()
picture = window.canvas.picture
corner = window.canvas.grab().toImage().pixelColor(int(picture.plot.right) - 2, int(picture.lanes[0].box.y) + 2)
print(json.dumps([action.isChecked(), window.dressing.appearance, corner.name().upper()]))
"""
    assert copy.in_the_window(look) == [True, "sepia", "#FBF5E6"]


def test_a_mark(tmp_path: Path) -> None:
    copy = followed("A mark", tmp_path)
    assert copy.changed == (
        "timeline_app/layout/shapes.py", "timeline_app/painting/marks.py", "resources/report/report.typ"
    )
    look = """
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
dated = (event for event in store.events() if event.when.precision == "day" and event.when.start.year == 2023)
issued = next(event for event in dated if event.kind == "document")
day = issued.when.start.toordinal()
state.narrow(Query(search=issued.title))
state.look_at(View(day - 3, day + 4))
application.processEvents()
(mark,) = (each for each in window.canvas.picture.marks if each.events == (issued.id,))
x, y = mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2
image = window.canvas.grab().toImage()
theme = window.dressing.palette.theme(mark.theme)
print(json.dumps([mark.shape, *(image.pixelColor(int(x + by), int(y + by)) == theme for by in (0, 2, 5))]))
"""
    assert copy.in_the_window(look) == ["diamond", True, True, False]
    copy.timeline("export", "a.pdf", "--period", "2023Q3")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
