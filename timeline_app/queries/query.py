"""Which events are asked for: options of one kind mean any of them, different kinds all of them."""

from dataclasses import dataclass

from timeline_app.records.event import Scope
from timeline_app.records.period import Period
from timeline_app.records.when import Precision

LONGEST_SEARCH = 200  # characters; what is asked of the index for more takes seconds, and finds nothing else


@dataclass(frozen=True, slots=True)
class Query:
    """An empty query asks for every event. ``surely`` wants the span wholly inside ``period``."""

    period: Period | None = None
    surely: bool = False
    themes: frozenset[str] = frozenset()
    scopes: frozenset[Scope] = frozenset()
    sources: frozenset[str] = frozenset()
    precisions: frozenset[Precision] = frozenset()
    search: str = ""
    with_figures: bool = False
    disagreeing: bool = False
