"""Where in the window an event is shown, whether it has a mark or is counted in density."""

from tests.journeys.conftest import User
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event


def found(user: User, id: str) -> Event:
    event = user.window.state.find(id)
    assert event is not None
    return event


def day_of(user: User, id: str) -> int:
    return found(user, id).when.start.toordinal()


def look_around(user: User, id: str, days: float) -> None:
    middle = day_of(user, id) + 0.5
    user.window.state.look_at(View(middle - days / 2, middle + days / 2))
    user.canvas.go_to(id)


def x_of(user: User, day: float) -> float:
    plot, view = user.picture.plot, user.window.state.snapshot.view
    return plot.x + (day - view.start) / view.days * plot.width


def point_of(user: User, id: str, x: float) -> tuple[float, float] | None:
    """Where above ``x`` an event is found: by its mark, or in density."""
    plot = user.picture.plot
    heights = range(round(plot.y) + 1, round(plot.bottom), 2)
    return next(((x, y) for y in heights if (hit := user.picture.mark_at(x, y)) and id in hit.events), None)


def shown_at(user: User, id: str) -> tuple[float, float]:
    """Where an event in sight is shown."""
    mark = user.picture.mark_of(id)
    there = (mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2) if mark else None
    place = there or point_of(user, id, x_of(user, day_of(user, id) + 0.5))
    assert place is not None
    return place
