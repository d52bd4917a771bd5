"""The titles of the lanes in sight, by how they look: the same as long as one pans."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.layout.box import Label


class LaneTitles(NamedTuple):
    """Titles of lanes that have marks in view are ``filled``, of those that only lead to their events ``strips``, and of those
    without an event ``empty``. ``links`` and ``linked`` are where the nearest events lie and what they are called; ``looks`` is
    what their edges depend on, and ``headed`` tells whether any lane is a heading.
    """

    headed: bool
    looks: tuple[object, ...]
    filled: Sequence[Label]
    strips: Sequence[Label]
    empty: Sequence[Label]
    links: Sequence[Label]
    linked: Sequence[Label]
    counted: Sequence[Label]
