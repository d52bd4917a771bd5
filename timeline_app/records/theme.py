"""Subjects of the timeline; an event's main theme is its lane and its colour."""

from timeline_app.frozen import frozen


@frozen
class Theme:
    """Names and colours (``#RRGGBB``) on light, dark and paper ground; window and report read the same.

    An event whose title or summary has one of its ``words`` is proposed this theme; see theme_words.py.
    """

    id: str
    name: str
    short: str
    name_en: str
    light: str
    dark: str
    paper: str
    words: tuple[str, ...] = ()
