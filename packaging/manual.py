"""Builds the manual: ``python packaging/manual.py [FOLDER]``, from ``docs/manual`` into ``resources/manual``.

One folder a language, plain pages and one style sheet, with no script and nothing from a network, so that a browser shows them
from a disk. The pages are committed: a checkout has them at once, and a test holds them to what this makes anew.
Pictures lie beside the pages already; ``packaging/screenshots.py`` takes them.
"""

import shutil
import sys
from collections.abc import Iterator
from os.path import relpath
from pathlib import Path
from string import Template
from typing import NamedTuple

from manual_markup import markup, page_from
from manual_script import traditional

ROOT = Path(__file__).resolve().parents[1]
SOURCE, TARGET = ROOT / "docs" / "manual", ROOT / "resources" / "manual"
# In the order in which one reads them.
PAGES = (
    "index", "start", "timeline", "views", "filters", "details", "export", "settings", "keys", "commands", "dates", "data",
    "limits",
)


class Edition(NamedTuple):
    """``language`` is one of the program, ``source`` the folder of its texts, ``html`` what a browser calls it."""

    language: str
    source: str
    html: str
    title: str
    contents: str


EDITIONS = (
    Edition("zh_Hans", "zh", "zh-Hans", "时序 使用手册", "目录"),
    Edition("zh_Hant", "zh", "zh-Hant", "時序 使用手冊", "目錄"),
    Edition("en", "en", "en", "Timeline manual", "Contents"),
)


class Page(NamedTuple):
    """``sections`` are its headings of the second level, by id."""

    name: str
    title: str
    sections: dict[str, str]
    body: str


def main(target: Path = TARGET) -> None:
    for edition in EDITIONS:
        folder = target / edition.language
        folder.mkdir(parents=True, exist_ok=True)
        pages = [_read(name, edition) for name in PAGES]
        for page in pages:
            (folder / f"{page.name}.html").write_text(_laid_out(page, pages, edition), "utf-8", newline="\n")
    shutil.copyfile(SOURCE / "style.css", target / "style.css")


def _read(name: str, edition: Edition) -> Page:
    text = (SOURCE / edition.source / f"{name}.md").read_text("utf-8")
    tokens = markup().parse(text)
    if edition.language == "zh_Hant":
        traditional(tokens)
    found = page_from(tokens, lambda link: _link(link, edition))
    return Page(name, found.title, found.sections, found.body)


def _link(link: str, edition: Edition) -> str:
    """From page to page, or to a picture from where the page will lie."""
    file, mark, anchor = link.partition("#")
    if file.endswith(".md") or not file:
        return file.removesuffix(".md") + ".html" * bool(file) + mark + anchor
    return Path(relpath((SOURCE / edition.source / file).resolve(), TARGET / edition.language)).as_posix()


def _laid_out(page: Page, pages: list[Page], edition: Edition) -> str:
    body = page.body + "".join(_contents(pages, edition)) if page.name == "index" else page.body + _next(page, pages)
    title = page.title if page.name == "index" else f"{page.title} · {edition.title}"
    return Template((SOURCE / "page.html").read_text("utf-8")).substitute(
        language=edition.html, title=title, manual=edition.title, contents=edition.contents, body=body,
        pages="".join(_menu(page, pages)),
    )


def _menu(page: Page, pages: list[Page]) -> Iterator[str]:
    """All pages, with the sections of the one that is read."""
    for each in pages[1:]:
        here = each is page
        current = ' aria-current="page"' if here else ""
        yield f'<li><a href="{each.name}.html"{current}>{each.title}</a>'
        if here and each.sections:
            yield f"<ul>{''.join(_sections(each, ''))}</ul>"
        yield "</li>\n"


def _contents(pages: list[Page], edition: Edition) -> Iterator[str]:
    yield f'<h2 id="contents">{edition.contents}</h2>\n<dl class="contents">\n'
    for page in pages[1:]:
        file = f"{page.name}.html"
        yield f'<dt><a href="{file}">{page.title}</a></dt><dd><ul>{"".join(_sections(page, file))}</ul></dd>\n'
    yield "</dl>\n"


def _sections(page: Page, file: str) -> Iterator[str]:
    return (f'<li><a href="{file}#{id}">{heading}</a></li>' for id, heading in page.sections.items())


def _next(page: Page, pages: list[Page]) -> str:
    follows = pages[pages.index(page) + 1 :]
    return f'<p class="next"><a href="{follows[0].name}.html">{follows[0].title} →</a></p>\n' if follows else ""


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
