"""What one event can be to another by their dates."""

from datetime import date

import pytest

from tests.bundled import EVENTS
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.records.link import LinkKind, ended_before, kinds_between

BESIDE = (LinkKind.PART_OF, LinkKind.SAME_SERIES)


@pytest.mark.parametrize(("this", "other", "kinds"), [
    ("2026-03-02", "2026-03-01", BESIDE), ("2026-03", "2026-02", BESIDE), ("2026", "2024/2025", BESIDE),
    ("2026-03-02", "2026-03-02", tuple(LinkKind)), ("2026-03-02", "2026-03", tuple(LinkKind)),
    ("2026-03", "2026", tuple(LinkKind)), ("2026-03-02", "2027", tuple(LinkKind)), ("2026-03-02", "2024/..", tuple(LinkKind)),
])
def test_nothing_leads_to_what_had_ended_before(this: str, other: str, kinds: tuple[LinkKind, ...]) -> None:
    seen = date(2025, 12, 31)  # where what goes on was last told of
    assert kinds_between(when_of(this, open_until=seen), when_of(other, open_until=seen)) == kinds


def test_the_links_of_the_program_are_such() -> None:
    dates = {event.id: event.when for event in EVENTS}
    pairs = [(event.when, dates[link.event], link.kind) for event in EVENTS for link in event.links]
    assert any(ended_before(other, this) for this, other, _kind in pairs)
    assert [(this.edtf, other.edtf) for this, other, kind in pairs if kind not in kinds_between(this, other)] == []
