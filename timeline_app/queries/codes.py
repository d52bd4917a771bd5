"""Where a large file has the codes of a facet or a grouping: with its kinds, or with each event."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from timeline_app.database.holdings import Holdings
    from timeline_app.database.kinds import Kinds
    from timeline_app.database.lists import Lists


@dataclass(frozen=True, slots=True)
class OfKinds:
    """Events of one kind have the same; ``read`` gives a list or a code a kind, or a mask of kinds."""

    read: "Callable[[Kinds], Lists | NDArray[Any]]"


@dataclass(frozen=True, slots=True)
class OfEvents:
    """Each event has its own; ``read`` gives a list or a code an event, or a mask of events."""

    read: "Callable[[Holdings], Lists | NDArray[Any]]"


Codes = OfKinds | OfEvents
