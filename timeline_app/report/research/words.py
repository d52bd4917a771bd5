"""The words of the frame of the research report, in the language in use."""

from timeline_app.report.chronicle import Chronicle
from timeline_app.translation.words import _, language


def words_of(chronicle: Chronicle) -> dict[str, str]:
    """By name; ``{number}``, ``{page}`` and the like are filled in by the template."""
    return _marks() | {
        "language": "en" if language() == "en" else "zh",
        "compiled_by": _("Compiled by"), "compiled_on": _("Compiled on"), "guide": _("How to read this"),
        "contents": _("Contents"), "chart": _("Timeline chart"), "events": _("Chronicle"), "data": _("Figures"),
        "goals": _("Targets and results"), "sources": chronicle.sources_heading, "notes": chronicle.notes_heading,
        "number": _("No. {number}"), "planned": _("plan"), "paragraph": _("paragraph {number}"),
        "paragraphs": _("paragraphs {number}"), "source": _("source [{number}]"),
        "figures": _("Figures"), "item": _("Item"), "value": _("Value"), "when": _("Time"),
        "where": _("Source"), "links": _("Before and after"), "note": _("Note"), "told_in": _("Told in"),
        "target": _("Target"), "results": _("Results"), "outcome": _("Outcome"), "change": _("Change"), "indicator": _("Indicator"),
        "appendix": _("appendix"),
        "series_alt": _("Values over time; each stands with its source in the events named below."),
    }


def _marks() -> dict[str, str]:
    """Of punctuation."""
    names = ("comma", "enumeration", "semicolon", "colon", "open", "close", "before_paragraph")
    marks = (", ", ", ", "; ", ": ", " (", ")", " ") if language() == "en" else ("，", "、", "；", "：", "（", "）", "")
    return dict(zip(names, marks, strict=True))
