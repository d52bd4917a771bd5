"""Whether papers, sections, offices and slogans stand where the registers say."""

from collections.abc import Iterator
from itertools import pairwise

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.records.registers import Registers, Section
from timeline_app.translation.words import _
from timeline_app.verifying.citations import Paragraphs
from timeline_app.verifying.finding import Finding

_MARK = "【"  # a paragraph that begins with it opens an item whose heading is not printed


def register_findings(registers: Registers, paragraphs: Paragraphs) -> Iterator[Finding]:
    """Documents that are missing have been told already, once."""
    for paper in registers.papers:
        yield from _standing(paper.id, f"《{paper.title}》", (), paper.document, paper.paragraph, paragraphs)
    for person in registers.people:
        for office in person.offices:
            yield from _standing(person.id, office.title, (), office.document, office.paragraph, paragraphs)
    for slogan in registers.slogans:
        yield from _standing(slogan.term, slogan.term, slogan.names, slogan.document, slogan.paragraph, paragraphs)
    for section in registers.sections:
        yield from _section_findings(section, paragraphs)
    ordered = sorted(registers.sections, key=lambda section: (section.document, section.first))
    for one, other in pairwise(ordered):
        if one.document == other.document and other.first <= one.last:
            yield Finding(other.id, _("begins before {section} ends").format(section=one.id))


def _standing(
    record: str, text: str, others: tuple[str, ...], document: str, paragraph: int, paragraphs: Paragraphs
) -> Iterator[Finding]:
    """A text, or another name of it, in a paragraph; blanks aside."""
    known = paragraphs.get(document)
    values = {"document": document, "paragraph": paragraph, "phrase": text}
    if known is not None and not 1 <= paragraph <= len(known):
        yield Finding(record, _("{document} has no paragraph {paragraph}").format(**values))
    elif known is not None and not any(_plain(each) in _plain(known[paragraph - 1]) for each in (text, *others)):
        yield Finding(record, _("“{phrase}” does not stand in paragraph {paragraph} of {document}").format(**values))


def _section_findings(section: Section, paragraphs: Paragraphs) -> Iterator[Finding]:
    known = paragraphs.get(section.document)
    if known is None:
        return
    if section.last > len(known):
        sentence = _("{document} has no paragraph {paragraph}")
        yield Finding(section.id, sentence.format(document=section.document, paragraph=section.last))
        return
    heading = _plain(known[section.first - 1])
    if section.numbered and not heading.startswith(_MARK) and not _cut_from(_plain(section.name), heading):
        sentence = _("paragraph {paragraph} is not headed “{name}”")
        yield Finding(section.id, sentence.format(paragraph=section.first, name=section.name))


def _cut_from(name: str, heading: str) -> bool:
    """Whether all its characters stand there in this order."""
    rest = iter(heading)
    return all(letter in rest for letter in name)


def _plain(text: str) -> str:
    return "".join(fold(repair(text)).split())
