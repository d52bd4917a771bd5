"""Colours by role, for each appearance, and the colours of themes, which are data."""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QPalette

from timeline_app.frozen import frozen
from timeline_app.records.timeline import Timeline

_PALE = 120  # alpha of lines behind words


class Appearance(StrEnum):
    """The appearances the program asks for by name; every file of ``resources/themes`` is one, with its id for a name.

    ``system`` is none of them: it follows the desktop.
    """

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@frozen(slots=False)
class Palette:
    """``roles`` as in ``resources/themes``; ``themes`` maps the id of a theme to its colour on this ground."""

    appearance: str
    roles: Mapping[str, QColor]
    themes: Mapping[str, QColor]

    def __getitem__(self, role: str) -> QColor:
        return self.roles[role]

    def theme(self, id: str | None) -> QColor:
        """The colour of a theme; plain text colour for a lane that stands for none."""
        return self.themes.get(id or "", self.roles["text_faint"])

    @cached_property
    def weekends(self) -> tuple[QColor, QColor]:
        """Solid colours of weekends on the grounds of lanes, which take turns."""
        return _both(self._lanes, self.roles["weekend"])

    @cached_property
    def in_period(self) -> tuple[QColor, QColor]:
        """The same of days in the chosen period."""
        return _both(self._lanes, self.roles["period_fill"])

    @cached_property
    def weekends_in_period(self) -> tuple[QColor, QColor]:
        return _both(self.weekends, self.roles["period_fill"])

    @cached_property
    def quiet(self) -> QColor:
        """Of chips, and of cells where nothing is, on a panel."""
        return over(self.roles["panel"], self.roles["hover"])

    @property
    def _lanes(self) -> tuple[QColor, QColor]:
        return self.roles["canvas"], self.roles["lane_band"]

    @cached_property
    def behind_words(self) -> QColor:
        """Of lines that labels run over, pale even where contrast is high; solid, as a veil would cost ten times as much."""
        pale = QColor(self.roles["border"])
        pale.setAlpha(_PALE)
        return over(self.roles["canvas"], pale)

    def name(self, role: str) -> str:
        """A role as ``#rrggbb``, for style sheets and HTML."""
        return self.roles[role].name()


def _both(grounds: tuple[QColor, QColor], veil: QColor) -> tuple[QColor, QColor]:
    return over(grounds[0], veil), over(grounds[1], veil)


def over(ground: QColor, veil: QColor) -> QColor:
    """The solid colour of a veil that lies on a ground."""
    share = veil.alphaF()
    mixed = (
        round(one * (1 - share) + other * share)
        for one, other in zip(ground.getRgb()[:3], veil.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue]
    )
    return QColor(*mixed)


def appearance_names(language: str, resources: Path) -> dict[str, str]:
    """What the menu calls each appearance, by id, in the order in which the files say they stand."""
    files = {path.stem: _content(path) for path in (resources / "themes").glob("*.json")}
    ordered = sorted(files.items(), key=lambda item: item[1]["position"])
    return {id: content["name"][language] for id, content in ordered}


def is_appearance(id: str, resources: Path) -> bool:
    """Whether there is a file for it."""
    return any(path.stem == id for path in (resources / "themes").glob("*.json"))


def read_palette(appearance: str, timeline: Timeline, resources: Path) -> Palette:
    """The palette of an appearance that is not ``system``."""
    content = _content(resources / "themes" / f"{appearance}.json")
    roles = {role: _colour(text) for role, text in content["colours"].items()}
    themes = {theme.id: QColor(theme.dark if content["ground"] == "dark" else theme.light) for theme in timeline.themes}
    return Palette(appearance, roles, {id: colour for id, colour in themes.items() if colour.isValid()})


@cache
def _content(path: Path) -> Mapping[str, Any]:
    """Read once: the menu, the style and the palette ask for the same files, at each launch, which does without TOML."""
    return json.loads(path.read_text("utf-8"))


def widget_palette(palette: Palette) -> QPalette:
    """The same colours as Qt's own widgets and dialogs know them."""
    made = QPalette()
    for group, role in _QT_ROLES.items():
        made.setColor(group, palette[role])
    faint = palette["text_faint"]
    for text in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, text, faint)
    return made


_QT_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "lane_band",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_faint",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "border",
}


def _colour(text: str) -> QColor:
    """``#RRGGBB`` or ``#RRGGBBAA``; Qt itself would read the latter with the alpha first."""
    colour = QColor(text[:7])
    if len(text) == 9:
        colour.setAlpha(int(text[7:], 16))
    return colour
