"""What an entry cites: documents by number, with the paragraphs of each put together."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.translation.words import _

_TWO = 2


@frozen
class Cited:
    """A document by its number in the list of sources, and its paragraphs ascending, as 13、48—50."""

    source: int
    paragraphs: str


def cited(citations: Iterable[Citation], number: Mapping[str, int]) -> tuple[Cited, ...]:
    """Each document once, in the order of their numbers in the list of sources, which ``number`` tells."""
    found = paragraphs_of(citations)
    return tuple(Cited(number[document], found[document]) for document in sorted(found, key=number.__getitem__))


def paragraphs_of(citations: Iterable[Citation]) -> Mapping[str, str]:
    """The paragraphs of each document, in the order of the first citations.

    What is no number, as a file from elsewhere may have it, is left out.
    """
    found: dict[str, set[int]] = {}
    for citation in citations:
        paragraphs = found.setdefault(citation.document, set())
        if citation.paragraph is not None and str(citation.paragraph).isdecimal():
            paragraphs.add(int(citation.paragraph))
    return {document: runs_of(sorted(paragraphs)) for document, paragraphs in found.items()}


def runs_of(numbers: Sequence[int]) -> str:
    """13、48—50 for 13, 48, 49, 50; two that follow one another stay apart."""
    runs = [[number for _at, number in run] for _apart, run in groupby(enumerate(numbers), lambda each: each[1] - each[0])]
    return _(", ").join(_run(run) for run in runs)


def _run(numbers: Sequence[int]) -> str:
    if len(numbers) > _TWO:
        return _("{first}–{last}").format(first=numbers[0], last=numbers[-1])
    return _(", ").join(map(str, numbers))
