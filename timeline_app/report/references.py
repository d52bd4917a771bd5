"""The list of sources, in the form of GB/T 7714—2025: full stops and square brackets are narrow, all other marks full width."""

from timeline_app.records.document import Document, Medium

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


def _published(document: Document) -> str:
    """A date that is only estimated stands in square brackets."""
    edtf = document.published.edtf
    published = edtf.replace("~", "").replace("..", "").replace("/", "—")
    published = f"[{published}]" if "~" in edtf else published
    return f"（{published}）" if document.medium is Medium.WEB else published
