"""Call lists of an earlier version in a file, so that what a frame asks of its painter can be held against what it asked then.

``PYTHONPATH=CHECKOUT kept_lists.py OUT`` records the bundled timeline of a checkout of that version at six zooms;
``calls-5d2cccc.json.gz`` was made so from commit 5d2cccc.
"""

import base64
import gzip
import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(str(Path(__file__).resolve().parents[2]))  # behind the checkout that is recorded

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, QPolygonF

from tests.benchmarks.call_list import CallList, recorded
from timeline_app.app import make_application
from timeline_app.chinese.script import Script
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.painting.paint import paint
from timeline_app.painting.paint_style import Emphasis, paint_style_of
from timeline_app.queries.snapshot import View
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.lane_preferences import composer_of
from timeline_app.window.opening import open_database

KEPT = Path(__file__).with_name("calls-5d2cccc.json.gz")
SIZE = (1000, 820)  # about that of the canvas in a window of 1600 × 900
_MIDDLE = 738_656  # 2023-05-16, amid the bundled events
_DAYS = (1096, 365, 91, 30, 7, 4)
_PLAIN = ("bool", "int", "float", "str")
_KINDS: tuple[type[Enum], ...] = (Qt.PenStyle, Qt.BrushStyle, Qt.AlignmentFlag, QPainter.RenderHint)
_ENUMS = {each.__name__: each for each in _KINDS}
_VALUES = {each.__name__: each for each in (QBrush, QColor, QFont, QLineF, QPen, QPixmap, QPointF, QPolygonF, QRect, QRectF)}


@dataclass(frozen=True, slots=True)
class Kept:
    """What a view asked of the painter."""

    view: View
    calls: CallList


def read(path: Path) -> tuple[Kept, ...]:
    """Needs an application of Qt, since there are pixmaps among the arguments."""
    kept = json.loads(gzip.decompress(path.read_bytes()))
    values = [_value(*each) for each in kept["values"]]
    return tuple(
        Kept(View(*view), CallList(*SIZE, tuple((name, tuple(values[number] for number in numbers)) for name, numbers in calls)))
        for view, calls in kept["lists"]
    )


def write(path: Path, lists: Sequence[Kept]) -> None:
    """Each argument once: the pixmap of a name is drawn in several frames."""
    numbers: dict[tuple[str, str], int] = {}

    def numbered(calls: CallList) -> list[tuple[str, list[int]]]:
        return [(name, [numbers.setdefault(_written(each), len(numbers)) for each in arguments]) for name, arguments in calls.calls]

    views = [((each.view.start, each.view.end), numbered(each.calls)) for each in lists]
    text = json.dumps({"values": list(numbers), "lists": views}, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode("ascii"), mtime=0))


def beside(state: TimelineState) -> list[tuple[CallList, CallList]]:
    """Of each view, what the version that runs asks of the painter and what the one in the file asked."""
    kept = read(KEPT)
    lists = lists_of(state, [each.view for each in kept])
    return [(now.calls, then.calls) for now, then in zip(lists, kept, strict=True)]


def lists_of(state: TimelineState, views: Sequence[View]) -> list[Kept]:
    """Of views of the bundled timeline in light, with nothing selected."""
    style = paint_style_of(read_palette(Appearance.LIGHT, state.timeline, paths.resources()), Script.HANS)
    composer = composer_of(Preferences(), state, style)
    pictures = (composer.compose(replace(state.snapshot, view=view), *SIZE) for view in views)
    return [
        Kept(view, recorded(*SIZE, lambda painter, picture=picture: paint(painter, picture, style, Emphasis()))[0])
        for view, picture in zip(views, pictures, strict=True)
    ]


def main() -> int:
    _application = make_application()
    database = open_database(paths.database())
    with closing(database.store):
        state = TimelineState(database.store.timeline, database.ask)
        views = [View(_MIDDLE - days / 2, _MIDDLE + days / 2) for days in _DAYS]
        write(Path(sys.argv[1]), lists_of(state, views))
    return 0


def _written(value: object) -> tuple[str, str]:
    """The name of its type, and what it is."""
    kind = type(value).__name__
    if isinstance(value, Enum):
        return kind, value.name
    if kind in _PLAIN:
        return kind, json.dumps(value)
    data = QByteArray()
    QDataStream(data, QIODevice.OpenModeFlag.WriteOnly) << value  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    return kind, base64.b64encode(data.data()).decode("ascii")


def _value(kind: str, text: str) -> object:
    if kind in _ENUMS:
        return _ENUMS[kind][text]
    if kind in _PLAIN:
        return json.loads(text)
    data, value = QByteArray(base64.b64decode(text)), _VALUES[kind]()
    QDataStream(data) >> value  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    return value


if __name__ == "__main__":
    sys.exit(main())
