"""What the sheet of keys has: commands with keys, and what keys and mouse do on the timeline itself."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.translation.words import _
from timeline_app.window.commands.command import Group
from timeline_app.window.commands.table import table


class Line(NamedTuple):
    """Each of ``keys`` is a combination; ``hand`` is what a hand does instead, in words."""

    group: Group
    text: str
    keys: tuple[str, ...] = ()
    hand: str = ""


def lines() -> Sequence[Line]:
    """Group by group, what the timeline itself understands behind the commands."""
    commands = [Line(each.group, each.said, each.keys) for each in table() if each.keys]
    found = [*commands, *in_form(), *on_timeline()]
    return [line for group in Group for line in found if line.group is group]


def in_form() -> Sequence[Line]:
    """Keys that the form of an event understands; Esc, which leaves it, leaves whatever one is in."""
    return (
        Line(Group.EDIT, _("keep what is in the form"), ("Ctrl+Enter",)),
        Line(Group.EDIT, _("cite the selected words of the paragraph"), ("Ctrl+L",)),
    )


def on_timeline() -> Sequence[Line]:
    """Keys that the timeline itself understands, and what the mouse does on it."""
    look, _edit, zoom, lanes, go, period, window = Group
    return (
        Line(zoom, _("zoom in, out"), ("W", "S")), Line(zoom, _("zoom at the mouse"), hand=_("Wheel")),
        Line(zoom, _("centre the selection; again: fit it"), ("F",)),
        Line(look, _("what else happened around this; again: back"), ("T",)),
        Line(lanes, _("fold the lane of an event; show it alone"), ("C", "O")),
        Line(lanes, _("move the lane up, down"), ("Ctrl+Up", "Ctrl+Down")),
        Line(lanes, _("arrow: fold; drag: move; double click: alone"), hand=_("Title of a lane")),
        Line(look, _("list what is known to the year alone"), ("Y",)),
        Line(look, _("open the events that are drawn as one"), ("Enter",)),
        Line(go, _("previous, next event"), ("Left", "Right")), Line(lanes, _("lane above, below"), ("Up", "Down")),
        Line(go, _("first, last event"), ("Home", "End")),
        Line(go, _("first, last event of all, before and after these years too"), ("Ctrl+Home", "Ctrl+End")),
        Line(go, _("along the links of an event, and back"), ("N", "B")),
        Line(lanes, _("scroll the lanes"), ("PgUp", "PgDown")), Line(zoom, _("move left, right"), ("A", "D")),
        Line(zoom, _("move"), hand=_("Drag")),
        Line(period, _("choose a period"), hand=_("Shift+drag")),
        Line(period, _("choose that year, quarter or month"), hand=_("Click on the axis")),
        Line(period, _("let go of selection, then period"), ("Esc",)),
        Line(window, _("copy the selected event"), ("Ctrl+C",)),
    )
