"""Names on the real canvas, at six zooms: each beside its mark, wholly in sight, over no other name and over no other mark."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest

from tests.benchmarks.read_views import EVERY, SIZES, ZOOMS
from tests.journeys.conftest import User
from timeline_app.layout.box import Box, Label
from timeline_app.layout.links import drawn
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.layout.shapes import BESIDE
from timeline_app.queries.periods import period_of
from timeline_app.queries.snapshot import View

pytestmark = pytest.mark.thorough

HIGH = 12.0  # of what is written in a line, as far as it is ink
ASTRAY = BESIDE + 2.0  # pixels between a mark and its name at most
LEAST = 1.0  # by which two things overlap where one sees it
ASIDE = (0.0, 0.13, -0.41)  # of a view: how far it is panned, so that its edges cut through marks


class Written(NamedTuple):
    """A name, or a card with all that it says, and the mark it tells of."""

    box: Box
    mark: Mark


# Each size and each zoom once; all zooms at all sizes are left to a sweep.
LOOKS = [
    *((size, [*ZOOMS][number :: len(SIZES)]) for number, size in enumerate(SIZES)),
    *(pytest.param(size, [*ZOOMS], marks=pytest.mark.slow) for size in SIZES),
]


@pytest.mark.parametrize(("size", "zooms"), LOOKS, ids=str)
def test_every_name_stands_beside_its_mark_and_covers_nothing(user: User, size: tuple[int, int], zooms: list[str]) -> None:
    resized(user, size)
    for zoom in zooms:
        found = 0
        for view in views_of(zoom):
            user.window.state.look_at(view)
            user.canvas.viewport.settle()
            written = list(written_in(user.picture))
            found += len(written)
            assert [each for each in written if not stands_with_its_mark(each, user.picture.plot)] == []
            assert list(meetings(written, user.picture)) == []
        assert found > len(EVERY.get(zoom, "")), zoom


def resized(user: User, size: tuple[int, int]) -> None:
    user.window.resize(*size)
    user.qtbot.waitUntil(lambda: user.picture.width == user.canvas.width() and user.window.width() == size[0])


def views_of(zoom: str) -> Iterator[View]:
    for name in {ZOOMS[zoom], *EVERY.get(zoom, ())}:
        period = period_of(name)
        start, end = period.start.toordinal(), period.end.toordinal() + 1
        for share in ASIDE:
            yield View(start + share * (end - start), end + share * (end - start))


def written_in(picture: Picture) -> Iterator[Written]:
    """Of the lanes in sight."""
    for mark in picture.marks:
        if mark.box.bottom <= picture.plot.y or mark.box.y >= picture.plot.bottom:
            continue
        if mark.card:
            yield Written(mark.box, mark)
        elif mark.label:
            yield Written(box_of(mark.label), mark)


def box_of(label: Label) -> Box:
    return Box(label.x, label.y - HIGH / 2, label.width, HIGH)


def stands_with_its_mark(each: Written, plot: Box) -> bool:
    """The mark is in sight, its name is near it, and wholly in sight."""
    name, mark = each.box, drawn(each.mark)
    seen = mark.x < plot.right and mark.right > plot.x
    if each.mark.card:
        return seen and each.mark.card.days[0] < plot.right and each.mark.card.days[1] > plot.x
    apart = max(mark.x - name.right, name.x - mark.right)
    return seen and plot.x - 0.5 <= name.x and name.right <= plot.right + 0.5 and apart <= ASTRAY


def meetings(written: Sequence[Written], picture: Picture) -> Iterator[tuple[Written, object]]:
    """What lies over a name: another one, or the mark of another event."""
    for number, each in enumerate(written):
        yield from ((each, other) for other in written[number + 1 :] if meet(each.box, other.box))
        yield from ((each, mark) for mark in picture.marks if mark is not each.mark and meet(each.box, drawn(mark)))


def meet(one: Box, other: Box) -> bool:
    across, down = min(one.right, other.right) - max(one.x, other.x), min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > LEAST and down > LEAST
