"""The ways of showing the answer."""

from enum import StrEnum


class ViewKind(StrEnum):
    """Each is a view in the middle of the window."""

    TIMELINE = "timeline"
    LIST = "list"
    FIGURES = "figures"
    READING = "reading"
