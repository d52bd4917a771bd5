"""Each recipe of ``docs/extending.md``, followed to the letter in a copy of the program."""

import json
import sys
from pathlib import Path

import pytest

from tests.recipes import changed_text, followed

pytestmark = [
    pytest.mark.starts_process, pytest.mark.skipif(sys.platform == "win32", reason="links of folders need a privilege there"),
]

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
    copy.timeline("export", "a.md", "--period", "2023Q3", "--title", "a quarter")
    listed = json.loads(copy.timeline("list", "--format", "json", "--period", "2023Q3"))
    title, _blank, *written = (tmp_path / "a.md").read_text("utf-8").splitlines()
    assert title == "# a quarter"
    assert [line.split("** ")[1] for line in written] == [event["title"] for event in listed] != []
    assert copy.refused("export", "a.md", "--layout", "research") == "--layout: .md has no such option; formats that have it: .pdf."
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
    assert copy.changed == ("resources/themes/sepia.json",)
    look = """
from PySide6.QtGui import QAction
(action,) = (each for each in window.top_bar.findChildren(QAction) if each.text() == "Sepia")
action.trigger()
application.processEvents()
picture = window.canvas.picture
x, lane = int(picture.plot.right) - 2, picture.lanes[0].box
near = [mark.box for mark in picture.marks if mark.box.right > x]
free = next(y for y in range(int(lane.y), int(lane.bottom)) if not any(box.y - 10 < y < box.bottom + 10 for box in near))
corner = window.canvas.grab().toImage().pixelColor(x, free)
print(json.dumps([action.isChecked(), window.window_style.appearance, corner.name().upper()]))
"""
    assert copy.in_the_window(look) == [True, "sepia", "#FBF5E6"]


def test_a_mark(tmp_path: Path) -> None:
    copy = followed("A mark", tmp_path)
    assert copy.changed == (
        "timeline_app/layout/shapes.py", "timeline_app/painting/marks.py", "resources/report/picture.typ"
    )
    look = """
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
dated = (event for event in store.events() if event.when.precision == "day" and event.when.start.year == 2023)
issued = next(event for event in dated if event.kind == "document")
day = issued.when.start.toordinal()
state.set_query(Query(search=issued.title))
state.look_at(View(day - 60, day + 60))
application.processEvents()
(mark,) = (each for each in window.canvas.picture.marks if each.events == (issued.id,))
x, y = mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2
image = window.canvas.grab().toImage()
theme = window.window_style.palette.theme(mark.theme)
print(json.dumps([mark.shape, *(image.pixelColor(int(x + by), int(y + by)) == theme for by in (0, 2, 5))]))
"""
    assert copy.in_the_window(look) == ["diamond", True, True, False]
    copy.timeline("export", "a.png", "--period", "2023Q3")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
