"""How a text of the records gets onto a page: in the script of the report, and with nothing that the page cannot hold."""

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

from timeline_app.report.request import ReportRequest
from timeline_app.report.show import shown_in
from timeline_app.typesetting.glyphs import Coverage

_WORD = 20  # characters without a break, which a line holds in any size
_UNBROKEN = re.compile(rf"[^\s\u3400-\u9fff]{{{_WORD + 1},}}")
_MAY_BREAK = "\u200b"  # which is not seen


def shown_on_page(request: ReportRequest, resources: Path) -> Callable[[str], str]:
    """With breaks in what no line holds."""
    script, coverage = shown_in(request), Coverage.read(resources)
    return lambda text: _UNBROKEN.sub(lambda word: _MAY_BREAK.join(wrap(word[0], _WORD)), coverage.shown(script(text)))
