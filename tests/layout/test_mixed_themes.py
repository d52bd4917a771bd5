"""What stands for events of several themes has the colour of none of them, whatever lanes they stand in."""

from collections.abc import Sequence

import pytest

from timeline_app.database.store import Store
from timeline_app.layout.lanes import Grouping, lanes_by
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shapes import Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event


def marks_by(grouping: Grouping, store: Store) -> tuple[Sequence[Mark], dict[str, Event]]:
    first = store.timeline.first_view
    view = View(first.start.toordinal(), first.end.toordinal() + 1)
    events = sorted(store.events(), key=lambda event: event.order)
    request = LayoutRequest(events, lanes_by(grouping, store.timeline), view, 1200, 700, lambda text: 12.0 * len(text))
    return lay_out(request).marks, {event.id: event for event in events}


@pytest.mark.parametrize("grouping", [Grouping.THEME, Grouping.SOURCE, Grouping.NONE])
def test_a_mark_has_a_theme_only_where_all_its_events_have_it(store: Store, grouping: Grouping) -> None:
    marks, events = marks_by(grouping, store)
    several = [mark for mark in marks if len(mark.events) > 1]
    for mark in marks:
        themes = {events[id].theme for id in mark.events}
        assert mark.theme == (themes.pop() if len(themes) == 1 else "")
    assert several
    assert any(mark.theme == "" for mark in several) is (grouping is not Grouping.THEME)


def test_a_folded_year_of_several_themes_has_none(store: Store) -> None:
    marks, _events = marks_by(Grouping.SOURCE, store)
    assert any(mark.shape is Shape.FOLD and mark.theme == "" for mark in marks)
