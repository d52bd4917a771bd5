"""The pages of a report as pictures, made as the file is made."""

import json
from collections.abc import Callable

from timeline_app.exports.messages import Message, Page, Pages, Task


_WITH_PAGES = (".pdf", ".docx")


def has_pages(suffix: str) -> bool:
    return suffix in _WITH_PAGES


def show_pages(task: Task, say: Callable[[Message], None]) -> None:
    import typst  # 30 MB that only an export needs

    from timeline_app.report.contents import contents

    data = json.dumps(contents(task.request, task.resources), ensure_ascii=False)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[task.resources / "fonts"])
    template = (task.resources / "report" / "report.typ").read_bytes()
    pictures = typst.compile(template, font_paths=fonts, sys_inputs={"data": data}, format="png", ppi=task.ppi)
    for number, picture in enumerate(pictures if isinstance(pictures, list) else [pictures]):
        say(Page(number, picture))
    say(Pages(len(pictures)))
