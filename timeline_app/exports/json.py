"""Events as JSON, in the order of the answer; every character of a text is in it."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from timeline_app.chinese.script import to_script
from timeline_app.exports.event_form import event_form
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import ReportRequest


def make_json(request: ReportRequest, _resources: Path, _progress: Callable[[float], None]) -> bytes:
    return as_json(request.events, request.timeline, partial(to_script, script=request.script))


def as_json(events: Sequence[Event], timeline: Timeline, show: Callable[[str], str] = str) -> bytes:
    """``show`` as in ``event_form``; encoded piece by piece, since of long texts each copy costs as much as making them."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode([event_form(event, timeline, show) for event in events])
    return b"".join(map(str.encode, chain(pieces, ["\n"])))
