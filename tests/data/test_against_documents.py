"""Records held against the five documents, where they are at hand."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.database.store import Store
from timeline_app.documents.paragraphs import paragraphs_of
from timeline_app.documents.passage import Passage
from timeline_app.documents.search_folder import library_in
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.verifying.verify import verify

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT.parent / "shared" / "documents"
pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the five documents are not beside this checkout")
RUN = 20
# Their paragraphs tell several events, and name organisations for others only.
NAMED_FOR_ANOTHER = {
    "mass-organisations-conference-2015", "mass-organisations-instruction-2017", "officials-stationed-2022",
    "changsha-craftsmen-lights-2022", "changsha-innovation-exhibition-2022", "may-day-message-2024",
}


@cache
def paragraphs(file: str) -> tuple[str, ...]:
    found = paragraphs_of(DOCUMENTS / file)
    return tuple(fold(repair(paragraph, "\n".join(found))) for paragraph in found)


def han(text: str) -> str:
    return re.sub(r"[^\u4e00-\u9fff]", "", fold(text))


def test_every_record_holds_against_the_documents(store: Store) -> None:
    assert verify(store, DOCUMENTS) == ()


@pytest.mark.starts_process
def test_no_file_repeats_a_sentence_of_a_document(store: Store) -> None:
    """Titles in 《》 and official names carry over; of everything else fewer than twenty characters in a row."""
    seen = {run for document in store.timeline.documents for run in runs(document)}
    registers = store.timeline.registers
    named = (*registers.organisations, *registers.people, *registers.places, *registers.groups)
    names = {name for each in named for name in (each.name, *each.names)} | {paper.title for paper in registers.papers}
    names |= {office.title for person in registers.people for office in person.offices}
    names |= {name for document in store.timeline.documents for name in (document.title, *document.authors)}
    repeated = {path: found for path in tracked_files() if (found := own_runs(path.read_text("utf-8"), names) & seen)}
    assert repeated == {}


def tracked_files() -> list[Path]:
    """Texts of the repository; a database holds what the records hold, and a call list what they look like."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    endings = {".ttc", ".db", ".mo", ".png", ".webp", ".icns", ".ico", ".gz"}
    return [ROOT / name for name in listed if name and Path(name).suffix not in endings]


def own_runs(text: str, names: set[str]) -> set[str]:
    """Every twenty Han characters in a row, line by line, titles and names aside."""
    plain = re.sub("《[^》]*》", "|", text)
    for name in sorted(names, key=len, reverse=True):
        plain = plain.replace(name, "|")
    pieces = (han(piece) for piece in re.split(r"[|\n]", plain))
    return {piece[place : place + RUN] for piece in pieces for place in range(len(piece) - RUN + 1)}


def runs(document: Document) -> set[str]:
    text = "".join(han(paragraph) for paragraph in paragraphs(document.file))
    return {text[place : place + RUN] for place in range(len(text) - RUN + 1)}


def test_every_cited_phrase_is_shown_in_its_paragraph(store: Store) -> None:
    library = library_in(DOCUMENTS, store.timeline.documents)
    passages = [library.passage(citation) for event in store.events() for citation in event.citations]
    assert passages
    assert [passage for passage in passages if not isinstance(passage, Passage) or not passage.phrase] == []


def test_a_record_has_an_organisation_where_its_paragraphs_name_one(store: Store) -> None:
    entries = store.timeline.registers.organisations
    names = [fold(name) for entry in entries for name in (entry.name, *entry.names) if not name.isascii()]
    without = [event for event in store.events() if not event.organisations]
    assert {event.id for event in without if any(map(cited(event, store).__contains__, names))} == NAMED_FOR_ANOTHER


def cited(event: Event, store: Store) -> str:
    """The paragraphs that an event cites."""
    places = {(store.timeline.document(each.document).file, each.paragraph or 0) for each in event.citations}
    return "\n".join(paragraphs(file)[paragraph - 1] for file, paragraph in places)
