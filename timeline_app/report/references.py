"""The list of sources, in the form of GB/T 7714—2025: full stops and square brackets are narrow, all other marks full width."""

from collections.abc import Iterable

from timeline_app.queries.names import paragraph_name
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document, Medium
from timeline_app.records.timeline import Timeline
from timeline_app.report.cited import paragraphs_of

_MEDIUM = {
    Medium.WEB: "[EB/OL]", Medium.PERIODICAL: "[J]", Medium.NEWSPAPER: "[N]", Medium.BOOK: "[M]", Medium.REPORT: "[R]",
}


def reference(document: Document) -> str:
    """Authors. Title[medium]. Container. Publisher, date. What is not known is left out, and a note says what is guessed."""
    issued = "，".join(part for part in (document.publisher, _published(document), document.issue, document.pages) if part)
    parts = (
        "，".join(document.authors), f"{document.title}{_MEDIUM[document.medium]}", document.container or "", issued,
        document.url or "",
    )
    text = ". ".join(part for part in parts if part) + "."
    return f"{text}（{document.note}）" if document.note else text


def references_of(citations: Iterable[Citation], timeline: Timeline) -> list[str]:
    """The documents cited, each with its paragraphs; numbered where there are several."""
    lines = [
        f"{reference(timeline.document(document))} {paragraph_name(paragraphs)}".rstrip()
        for document, paragraphs in paragraphs_of(citations).items()
    ]
    return [f"[{number}] {line}" for number, line in enumerate(lines, start=1)] if len(lines) > 1 else lines


def _published(document: Document) -> str:
    """A date that is only estimated stands in square brackets."""
    edtf = document.published.edtf
    published = edtf.replace("~", "").replace("..", "").replace("/", "—")
    published = f"[{published}]" if "~" in edtf else published
    return f"（{published}）" if document.medium is Medium.WEB else published
