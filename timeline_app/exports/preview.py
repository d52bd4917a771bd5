"""The pages of a report as pictures, made as the file is made."""

from collections.abc import Callable

from timeline_app.exports.messages import Message, Page, Pages, Task

_WITH_PAGES = (".pdf", ".docx")
_MOST = 500  # events; the pages of more take seconds and a hundred megabytes


def has_pages(suffix: str) -> bool:
    """A document for Word has them too, though Word may break them elsewhere."""
    return suffix in _WITH_PAGES


def show_pages(task: Task, ppi: float, say: Callable[[Message], None]) -> None:
    """The first page by itself, then all and how many there are; of a great many events only the first."""
    from timeline_app.typesetting.make import typeset_of  # the layout of a page, which no other task needs

    typeset = typeset_of(task.request, task.resources)
    say(Page(0, typeset.beginning().as_pictures(ppi)[0]))
    if len(task.request.events) > _MOST:
        return
    pictures = typeset.as_pictures(ppi)
    for number, picture in enumerate(pictures):
        say(Page(number, picture))
    say(Pages(len(pictures)))
