"""What the template of the research report sets: its value as plain data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline_app.report.request import ReportRequest
from timeline_app.report.research.compose import research_of
from timeline_app.report.research.sheet import ACROSS, UPRIGHT
from timeline_app.typesetting.advances import widths_of
from timeline_app.typesetting.faces import faces_of
from timeline_app.typesetting.plain import plain
from timeline_app.typesetting.shown import shortened, shown_on_page


def research_content(request: ReportRequest, resources: Path) -> Mapping[str, Any]:
    widths = widths_of(resources, faces_of(request.script).sans)
    across = request.options.across
    research = research_of(request, shown_on_page(request, resources), widths, ACROSS if across else UPRIGHT)
    return {**plain(research), "notes": [*research.notes, *shortened(request)], "across": across}
