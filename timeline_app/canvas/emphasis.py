"""Which marks stand out: the selected event, those tied to it, and what the mouse points at."""

from typing import TYPE_CHECKING, NamedTuple

from timeline_app.canvas import order
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.gestures import scale_of
from timeline_app.layout.box import Box
from timeline_app.layout.last import Last
from timeline_app.layout.links import NO_LINKS, Links, Tied, links_of
from timeline_app.layout.mark import SelectionMarker
from timeline_app.layout.picture import Picture
from timeline_app.painting.paint_style import Emphasis, Pointed
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.event import Event

if TYPE_CHECKING:
    from timeline_app.records.story import Known

CURVES = 12  # among more nobody could follow one


class Hover(NamedTuple):
    """What the mouse points at: an event at its mark, an event at its title elsewhere in the window, a lane at its title."""

    event: str | None = None
    title: str | None = None
    lane: str | None = None


class Highlights:
    """Places links anew for each picture, and looks up what is tied together once for each event."""

    def __init__(self, composer: Composer, known: "Known") -> None:
        self._composer, self._known = composer, known
        self._last_links = Last[Links]()
        self._last_lit = Last[frozenset[str]]()
        self._last_found = Last[tuple[Box, ...]]()

    def emphasis(
        self, snapshot: Snapshot, picture: Picture, hover: Hover, ringed: bool, pointed: Pointed | None = None
    ) -> Emphasis:
        lit = self._last_lit.get(lambda: self._lit(snapshot, hover), snapshot.answer, hover.event or "", hover.title or "")
        links = self.links(snapshot, picture)
        named = [id for id in (snapshot.selected,) if id]
        markers = self._composer.markers_of(named, snapshot)
        query = snapshot.answer.query
        found = self._last_found.get(lambda: self._found(picture, query), picture, query) if query.search else ()
        return Emphasis(snapshot.selected, hover.event, links, lit, hover.lane, ringed, markers, pointed, found)

    def links(self, snapshot: Snapshot, picture: Picture) -> Links:
        """Of the selected event."""
        return self._last_links.get(lambda: self._placed(snapshot, picture), snapshot, picture, self._composer.paint_style)

    def _found(self, picture: Picture, query: Query) -> tuple[Box, ...]:
        from timeline_app.canvas.hit_lines import hit_lines  # a launch does without

        return tuple(hit_lines(picture, query, self._composer.paint_style.measures))

    def _lit(self, snapshot: Snapshot, hover: Hover) -> frozenset[str]:
        """The event of a title, or all that the one under the mouse is tied to; nothing where it stands alone."""
        if hover.title:
            return frozenset({hover.title})
        event = snapshot.find(hover.event)
        tied = frozenset(id for id, _outgoing in order.linked(event, self._known))
        return tied | {event.id} if event and tied else frozenset()

    def _placed(self, snapshot: Snapshot, picture: Picture) -> Links:
        event = snapshot.selected_event
        if event is None:
            return NO_LINKS
        ways = dict(order.linked(event, self._known)[:CURVES])
        others = [(each, outgoing) for id, outgoing in ways.items() if (each := self._known.event(id))]
        markers = self._composer.markers_of([event.id, *(each.id for each, _outgoing in others)], snapshot)
        tied = [self._tied(each, outgoing, snapshot, picture, markers.get(each.id)) for each, outgoing in ((event, True), *others)]
        return links_of(picture, tied[0], tied[1:], self._composer.paint_style.measures.small)

    def _tied(
        self, event: Event, outgoing: bool, snapshot: Snapshot, picture: Picture, marker: SelectionMarker | None
    ) -> Tied:
        scale, (start, end) = scale_of(picture, snapshot.view), self._composer.lane_setup.span_of(event)
        counted = picture.density.place_of(marker) if picture.density and marker else None
        lane = self._composer.lane_of(event, snapshot)
        chip = picture.shelf.box_of(event.id) if picture.shelf else None
        return Tied(event.id, outgoing, self._name(event), lane, (scale.x(start), scale.x(end)), counted, chip)

    def _name(self, event: Event) -> str:
        """As ``2023-12 name``, in digits, since there is little room; a name that begins with its year says it itself."""
        digits, name = event.when.in_digits(), self._composer.name_of(event)
        return name if name.startswith(digits) else f"{digits} {name}"


