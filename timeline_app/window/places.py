"""Where one was, to be gone back to."""

from typing import NamedTuple

from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.window.view_kind import ViewKind


class Place(NamedTuple):
    """Where one was: what was asked, where one looked, and which period was chosen; in which view, where the step away led to
    another one."""

    query: Query
    view: View
    period: Period | None
    kind: ViewKind | None = None


class Aside(NamedTuple):
    """Where one was before one looked around an event: what was asked then, and what is asked since."""

    query: Query
    view: View
    event: str
    asked: Query
