"""The built pages: made from the texts, complete in every language, and whole without a network."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import manual
import pytest
from manual import EDITIONS, PAGES, SOURCE, TARGET

BUILT = sorted(TARGET.glob("*/*.html"))
LARGEST = 3_000_000  # bytes of pages and pictures together


class Reader(HTMLParser):
    """Gathers what a page refers to, what in it can be referred to, its levels of headings, and its words."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.unnamed: list[str] = []  # pictures without words in their place
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src") and value]
        self.ids += [named["id"] or ""] if "id" in named else []
        self.unnamed += [named["src"] or ""] if tag == "img" and not named.get("alt") else []


@pytest.fixture(scope="module")
def read() -> dict[Path, Reader]:
    return {path: Reader(path) for path in BUILT}


def test_pages_made_anew_are_the_same_to_the_byte(tmp_path: Path) -> None:
    manual.main(tmp_path)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path.relative_to(TARGET): path.read_bytes() for path in TARGET.rglob("*") if path.suffix in (".html", ".css")}
    assert kept == made


def test_every_edition_has_the_same_pages_with_the_same_sections(read: dict[Path, Reader]) -> None:
    for name in PAGES:
        ids = [read[TARGET / edition.language / f"{name}.html"].ids for edition in EDITIONS]
        assert ids[0] == ids[1] == ids[2]
        assert len(ids[0]) == len(set(ids[0])) > 0
    assert len(BUILT) == len(PAGES) * len(EDITIONS)
    for edition in EDITIONS:
        assert {path.stem for path in (SOURCE / edition.source).glob("*.md")} == set(PAGES)


def test_every_link_leads_to_a_page_that_is_there_and_to_a_section_that_it_has(read: dict[Path, Reader]) -> None:
    for path, page in read.items():
        for target, section in links(path, page):
            assert target.is_file(), (path, target)
            assert not section or section in read[target].ids, (path, target, section)


def links(path: Path, page: Reader) -> Iterator[tuple[Path, str]]:
    for address in page.addresses:
        file, _mark, section = address.partition("#")
        yield (path.parent / unquote(file)).resolve() if file else path, section


def test_nothing_comes_from_a_network_and_nothing_runs(read: dict[Path, Reader]) -> None:
    for path, page in read.items():
        assert not [each for each in page.addresses if ":" in each or each.startswith("/")], path
        assert "script" not in page.tags
    style = (TARGET / "style.css").read_text("utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_pictures_are_all_used_have_words_and_are_small(read: dict[Path, Reader]) -> None:
    used = {target for path, page in read.items() for target, _section in links(path, page) if target.suffix == ".webp"}
    assert used == set(TARGET.glob("*/pictures/*"))
    assert not [each for page in read.values() for each in page.unnamed]
    assert sum(path.stat().st_size for path in TARGET.rglob("*") if path.is_file()) < LARGEST


def test_traditional_pages_have_the_words_of_the_traditional_window() -> None:
    page = (TARGET / "zh_Hant" / "settings.html").read_text("utf-8")
    assert "<b>介面語言</b>" in page
    assert "<b>简体中文</b>" in page
    assert "設定" in page
    assert "檔案篇目" not in (TARGET / "zh_Hant" / "filters.html").read_text("utf-8")
