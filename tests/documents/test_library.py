"""Documents a reader attaches: known by their content, shown as they are, and not shown at all when they have changed."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from timeline_app.documents.library import Library
from timeline_app.documents.passage import Passage, find_passage
from timeline_app.documents.search_folder import library_in
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document, Medium
from timeline_app.records.when import Precision, When

TEXT = "甲市简报\n\n2031年5月6日，甲市举行技能比武，来自7个县的工人参加。\n"
WHEN = When("2031-10-01", date(2031, 10, 1), date(2031, 10, 1), Precision.DAY)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "改了名字.txt").write_text(TEXT, "utf-8")
    (tmp_path / "别的.bin").write_bytes(b"\xff\x00")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return library_in(tmp_path, tuple(
        Document(id, f"{id}.txt", sha, id, id, WHEN, "Hans", Medium.WEB) for id, sha in (("brief", digest), ("other", "0" * 64))
    ))


def test_a_document_is_known_by_its_content(library: Library) -> None:
    passage = library.passage(Citation("brief", 2, "2031年5月6日"))
    assert passage == Passage("", "2031年5月6日", "，甲市举行技能比武，来自7个县的工人参加。")
    assert [document.id for document in library.missing] == ["other"]


def test_what_is_missing_or_changed_is_said_and_nothing_is_shown(library: Library) -> None:
    assert isinstance(library.passage(Citation("other", 1, "甲")), str)
    assert library.folder is not None
    (library.folder / "other.txt").write_text("改过的", "utf-8")
    library = library_in(library.folder, library.documents)
    said = library.passage(Citation("other", 1, "甲"))
    assert isinstance(said, str)
    assert "other.txt" in said
    assert "没有第9段" in str(library.passage(Citation("brief", 9, "甲")))


def test_without_a_folder_there_is_nothing_to_say(library: Library, tmp_path: Path) -> None:
    assert Library(None, library.documents).passage(Citation("brief", 1, "甲")) is None
    gone = library_in(tmp_path / "gone", library.documents)
    assert isinstance(gone.passage(Citation("brief", 1, "甲")), str)


@pytest.mark.parametrize(
    ("paragraph", "phrase", "shown"),
    [
        ("于2031 年5 月6 日召開", "2031年5月6日", "2031 年5 月6 日"), ("乙縣事業(yè)單位的職工", "事業單位", "事業(yè)單位"),
        ("建設工會驛站超過七處", "工会驿站", "工會驛站"), ("計１２萬余名", "12萬余名", "１２萬余名"),
        ("面积㎡，工会驿站", "工会驿站", "工会驿站"), ("全⼯会", "工会", "⼯会"),
    ],
)
def test_the_phrase_is_marked_as_the_file_has_it(paragraph: str, phrase: str, shown: str) -> None:
    found = find_passage(paragraph, phrase)
    assert found.phrase == shown
    assert found.before + found.phrase + found.after == paragraph


def test_a_phrase_that_is_not_there_is_not_marked() -> None:
    assert find_passage("甲市简报", "乙县") == Passage("甲市简报", "", "")
