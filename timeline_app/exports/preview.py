"""What an export will look like, as pictures."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline_app.exports.formats import formats
from timeline_app.exports.messages import Message, Page, Pages, Task

_MOST = 500  # events; the pages of more take seconds and a hundred megabytes
Say = Callable[[Message], None]


def can_be_shown(suffix: str) -> bool:
    return suffix in _SHOWING


def show(task: Task, ppi: float, say: Say) -> None:
    _SHOWING[task.suffix](task, ppi, say)


def _pages(task: Task, ppi: float, say: Say) -> None:
    """The first page by itself, then all and how many there are; of a great many events only the first."""
    from timeline_app.typesetting.make import typeset_of  # the layout of a page, which no other task needs

    chart = task.request.options.chart and "chart" in formats()[task.suffix].options
    typeset = typeset_of(replace(task.request, options=replace(task.request.options, chart=chart)), task.resources)
    say(Page(0, typeset.beginning().as_pictures(ppi)[0]))
    if len(task.request.events) > _MOST:
        return
    pictures = typeset.as_pictures(ppi)
    for number, picture in enumerate(pictures):
        say(Page(number, picture))
    say(Pages(len(pictures)))


def _picture(task: Task, _ppi: float, say: Say) -> None:
    """The file itself, as small as it can be had."""
    request = replace(task.request, options=replace(task.request.options, scale=1))
    say(Page(0, formats()[task.suffix].make(request, task.resources, lambda _share: None)))


# A document for Word has the pages of the PDF, though Word may break them elsewhere.
_SHOWING: Mapping[str, Callable[[Task, float, Say], None]] = {".pdf": _pages, ".docx": _pages, ".png": _picture}
