"""Rows of a form as figures, citations and links; a row in which nothing is typed is none. Each raises Faulty."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline_app.extraction.phrase_numbers import PhraseNumber, numbers_in
from timeline_app.panels.form.draft import FigureDraft, LinkDraft, SourceDraft
from timeline_app.panels.form.faulty import Faulty
from timeline_app.panels.form.made_names import MadeNames
from timeline_app.panels.form.typed_date import typed_date
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure
from timeline_app.records.link import Link
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _


def source_of(row: SourceDraft, names: MadeNames, today: date) -> Citation | None:
    if not any((row.document.strip(), row.paragraph.strip(), row.phrase.strip())):
        return None
    if not row.document.strip():
        raise Faulty("document", _("Which document says so? Type its title."))
    paragraph = _paragraph(row.paragraph)
    document = names.document(row.document)
    if document is None:
        document = names.add_document(row.document, _published(row, today))
    plain = row.origin or Citation(document, None, "")
    same = row.origin is not None and (plain.document, plain.paragraph, plain.phrase) == (document, paragraph, row.phrase)
    section = plain.section if same else None
    resolved = plain.resolved if row.origin and plain.phrase == row.phrase else None
    return replace(
        plain, document=document, paragraph=paragraph, phrase=row.phrase, first=row.first, last=row.last, section=section,
        resolved=resolved,
    )


def figure_of(row: FigureDraft, names: MadeNames, sources: Sequence[Citation], today: date) -> Figure | None:
    if not any(text.strip() for text in (row.label, row.number, row.unit, row.qualifier, row.when)):
        return None
    if not row.label.strip():
        raise Faulty("label", _("What does the number count? Write it."))
    cited, value = _cited(row, names, sources), value_of(row)
    when = _when(row, today)
    return Figure(
        row.label.strip(), value, row.unit.strip(), row.qualifier.strip() or None, row.measure, when,
        _indicator(row, names), cited,
    )


def read_number(text: str) -> PhraseNumber | None:
    """The number that a text prints, where it is one and no more."""
    found = numbers_in(text.replace(",", "").replace("，", ""))
    return found[0] if len(found) == 1 else None


def value_of(row: FigureDraft) -> float | None:
    """That of before where the number is as it was."""
    if row.origin and row.number == row.origin.citation.phrase:
        return row.origin.value
    number = read_number(row.number)
    if number is None:
        sentence = _("“{text}” is not one number; write it as 184200, 18.42万 or 超过16万.")
        raise Faulty("number", sentence.format(text=echo(row.number.strip())))
    return float(number.value)


def link_of(row: LinkDraft) -> Link | None:
    if row.event:
        reason = row.reason.strip() or None
        return replace(row.origin, kind=row.kind, event=row.event, reason=reason) if row.origin else Link(
            row.kind, row.event, None, reason
        )
    if row.typed.strip():
        raise Faulty("event", _("Choose one of the events that are listed."))
    return None


def _paragraph(text: str) -> int | None:
    if not text.strip():
        return None
    number = int(text) if text.strip().isdecimal() and len(text.strip()) <= len(str(limits.PARAGRAPH)) else 0
    if not 1 <= number <= limits.PARAGRAPH:
        raise Faulty("paragraph", _("A paragraph is a number, counted from 1; leave it empty where it is not known."))
    return number


def _indicator(row: FigureDraft, names: MadeNames) -> str | None:
    """A figure that is called otherwise, or is new, joins those that are called so; else it stays where it was."""
    before = row.origin
    if before and (before.label, before.unit) == (row.label.strip(), row.unit.strip()):
        return before.indicator
    return names.indicator(row.label, row.unit) or (before.indicator if before else None)


def _published(row: SourceDraft, today: date) -> When:
    typed = typed_date(row.published, today)
    if typed.when is None:
        raise Faulty("published", typed.fault or _("This document is new here: say when it was published, at least the year."))
    return typed.when


def _when(row: FigureDraft, today: date) -> When | None:
    before = row.origin.when if row.origin else None
    typed = typed_date(row.when, today, before=before)
    if typed.fault:
        raise Faulty("when", typed.fault)
    return typed.when


def _cited(row: FigureDraft, names: MadeNames, sources: Sequence[Citation]) -> Citation:
    """Where the number is printed: in the document that the row names, else in the first source of the event."""
    document = names.document(row.source) if row.source.strip() else sources[0].document if sources else None
    if document is None:
        raise Faulty("source", _("A number needs a source; add the document under “Sources” first."))
    origin = row.origin.citation if row.origin else None
    if origin and (origin.document, origin.phrase) == (document, row.number):
        return origin
    place = next((source.paragraph for source in sources if source.document == document), None)
    return Citation(document, place, row.number.strip())
