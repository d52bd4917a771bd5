"""Makes the timeline as one picture, set by typst with our own fonts and nothing else."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.report.picture import picture_of
from timeline_app.report.request import ReportRequest
from timeline_app.report.show import shown_in
from timeline_app.typesetting.advances import widths_of
from timeline_app.typesetting.faces import faces_of
from timeline_app.typesetting.glyphs import Coverage
from timeline_app.typesetting.shown import all_held
from timeline_app.typesetting.typeset import Typeset

_PPI = 72  # a point of the template is a pixel of the picture at its own size


def make_picture(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    """A PNG, as many times its own size as the options say; ``progress`` may raise to end the work."""
    progress(0.1)
    coverage, script = Coverage.read(resources), shown_in(request)
    content = picture_of(request, lambda text: coverage.shown(script(text)), widths_of(resources, faces_of(request.script).sans))
    progress(0.4)
    typeset = Typeset("picture.typ", all_held(content, coverage.shown), request, resources)
    (picture,) = typeset.as_pictures(_PPI * request.options.scale)
    progress(0.95)
    return picture
