"""Texts longer than a PDF can hold in what it says about a page: descriptions of links and pictures, headings, its title."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from tests.sweeps import sampled
from tests.typesetting.conftest import pdf_of, request_for
from tests.typesetting.pages import MILLIMETRE, letters_of
from timeline_app.database.store import Store
from timeline_app.report.request import LONGEST_TITLE, Layout, ReportOptions, ReportRequest
from timeline_app.settings import paths
from timeline_app.translation import words

pytestmark = pytest.mark.thorough
_LONG = "工" * 17_000  # 34,000 bytes
_SHOWN = 700  # characters of a title, at least


def _request(store: Store, layout: Layout) -> ReportRequest:
    """A day, everything named in which has this name."""
    options = ReportOptions(layout=layout, chart=False)
    request = request_for(store, "--period", "2023-07-14", title=_LONG, compiled_by=_LONG, options=options)
    timeline = replace(
        request.timeline, title=_LONG, themes=tuple(replace(each, name=_LONG) for each in request.timeline.themes),
        indicators=tuple(replace(each, name=_LONG) for each in request.timeline.indicators),
        documents=tuple(replace(each, title=_LONG[: 40 * LONGEST_TITLE]) for each in request.timeline.documents),
    )
    return replace(request, timeline=timeline, events=[replace(event, title=_LONG) for event in request.events[:1]])


@pytest.mark.parametrize("layout", Layout)
def test_a_long_text_stays_on_its_pages(store: Store, tmp_path: Path, layout: Layout) -> None:
    path = tmp_path / "大事记.pdf"
    path.write_bytes(pdf_of(_request(store, layout)))
    letters = [letter for page in letters_of(path) for letter in page if letter.text.strip()]
    assert max(letter.right for letter in letters) < 190 * MILLIMETRE
    assert min(letter.y for letter in letters) > 10 * MILLIMETRE
    assert sum(letter.text == "工" for letter in letters) > _SHOWN
    with pikepdf.open(path) as pdf:
        assert len(str(pdf.docinfo.Title)) <= LONGEST_TITLE


@pytest.mark.parametrize("across", sampled([False, True], 1), ids=["upright", "across"])
@pytest.mark.parametrize("text", ["指标" * 60, "……" * 60], ids=["words", "dots"])
def test_a_table_of_figures_leaves_room_for_its_sources(store: Store, tmp_path: Path, text: str, across: bool) -> None:
    words.use("en", paths.resources() / "translations")
    path, options = tmp_path / "大事记.pdf", ReportOptions(layout=Layout.RESEARCH, chart=False, across=across)
    request = request_for(store, title=text[:40], options=options)
    told = [event for event in request.events if len(event.figures) > 3]
    figures = [tuple(replace(each, label=text, unit=text[:100]) for each in event.figures) for event in told]
    events = [replace(event, figures=each) for event, each in zip(told, figures, strict=True)]
    path.write_bytes(pdf_of(replace(request, events=events)))
    letters = [letter for page in letters_of(path) for letter in page if letter.text.strip()]
    assert max(letter.right for letter in letters) < (283 if across else 195) * MILLIMETRE
