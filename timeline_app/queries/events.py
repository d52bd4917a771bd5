"""The events of an answer, with the ways of finding one among them."""

from timeline_app.records.event import Event


class Events(tuple[Event, ...]):
    """In order of start, end, id."""

    __slots__ = ()

    def find(self, id: str | None) -> Event | None:
        """The event with this id, if it is among them."""
        return next((event for event in self if event.id == id), None)

    def place_of(self, id: str | None) -> int | None:
        """Where it stands."""
        return next((place for place, event in enumerate(self) if event.id == id), None)
