"""What an export will look like, as pictures."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline_app.exports.formats import formats
from timeline_app.exports.messages import Message, Page, Pages, Task
from timeline_app.translation.words import _

# Events up to which every page is shown, since those of more take seconds and a hundred megabytes, and up to which the first is.
_EVERY_PAGE, _FIRST_PAGE = 500, 2_000
Say = Callable[[Message], None]


def not_shown_because(suffix: str, count: int) -> str:
    """Why a file with so many events has no preview; empty where it has one."""
    if suffix not in _SHOWING:
        return _("A file of this kind has no pages.")
    return _("The pages of so many events are shown by the file alone.") if count > _FIRST_PAGE else ""


def pages_are_sure(suffix: str) -> bool:
    """Whether the file has the pages that are shown; Word breaks its own, and may break them elsewhere."""
    return suffix != ".docx"


def show(task: Task, ppi: float, say: Say) -> None:
    _SHOWING[task.suffix](task, ppi, say)


def _pages(task: Task, ppi: float, say: Say) -> None:
    """The first page by itself, then all and how many there are; of a great many events only the first."""
    from timeline_app.typesetting.make import typeset_of  # the layout of a page, which no other task needs

    chart = task.request.options.chart and "chart" in formats()[task.suffix].options
    typeset = typeset_of(replace(task.request, options=replace(task.request.options, chart=chart)), task.resources)
    say(Page(0, typeset.beginning().as_pictures(ppi)[0]))
    if len(task.request.events) > _EVERY_PAGE:
        return
    pictures = typeset.as_pictures(ppi)
    for number, picture in enumerate(pictures):
        say(Page(number, picture))
    say(Pages(len(pictures)))


def _picture(task: Task, _ppi: float, say: Say) -> None:
    """The file itself, as small as it can be had."""
    request = replace(task.request, options=replace(task.request.options, scale=1))
    say(Page(0, formats()[task.suffix].make(request, task.resources, lambda _share: None)))


# A document for Word is shown as the PDF of the same events.
_SHOWING: Mapping[str, Callable[[Task, float, Say], None]] = {".pdf": _pages, ".docx": _pages, ".png": _picture}
