"""Events as JSON, in the order of the answer; every character of a text is in it."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from timeline_app.chinese.script import to_script
from timeline_app.exports.event_form import event_form
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import ReportRequest


def make_json(request: ReportRequest, _resources: Path, _progress: Callable[[float], None]) -> bytes:
    return as_json(request.events, request.timeline, partial(to_script, script=request.script)).encode()


def as_json(events: Sequence[Event], timeline: Timeline, show: Callable[[str], str] = str) -> str:
    """``show`` as in ``event_form``; put together once, since of long texts each copy costs as much as making them."""
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2)
    return "".join([*encoder.iterencode([event_form(event, timeline, show) for event in events]), "\n"])
