"""The timeline of what was asked for as a picture, with its title, its legend and the names of its events."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.exports.most import check_most
from timeline_app.report.request import ReportRequest

_MOST_EVENTS = 20_000  # more are but a few dense bands


def count_drawn(request: ReportRequest) -> int:
    """What has no certain place in time is not drawn."""
    from timeline_app.report import picture  # the layout of a picture, which the table does without

    return picture.count_drawn(request)


def make_png(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    check_most(request, _MOST_EVENTS)
    from timeline_app.typesetting.picture import make_picture  # the layout of a picture, which the table does without

    return make_picture(request, resources, progress)
