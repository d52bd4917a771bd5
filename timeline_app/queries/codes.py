"""Where a large file has the codes of a facet or a grouping: with its profiles, or with each event."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from timeline_app.frozen import frozen

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from timeline_app.database.facet_columns import FacetColumns
    from timeline_app.database.lists import Lists
    from timeline_app.database.profiles import Profiles


@frozen
class OfProfiles:
    """Events of one profile have the same; ``read`` gives a list or a code a profile, or a mask of profiles."""

    read: "Callable[[Profiles], Lists | NDArray[Any]]"


@frozen
class OfEvents:
    """Each event has its own; ``read`` gives a list or a code an event, or a mask of events."""

    read: "Callable[[FacetColumns], Lists | NDArray[Any]]"


Codes = OfProfiles | OfEvents
