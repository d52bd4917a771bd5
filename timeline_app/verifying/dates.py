"""Whether the date of an event follows from the phrases it cites, and is no finer than they are."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.extraction.phrase_dates import dates_in
from timeline_app.extraction.points import point_of
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Kind
from timeline_app.records.resolution import Resolution, resolved_of
from timeline_app.translation.words import _
from timeline_app.verifying.bounds import Anchors, bounds_of, broken, is_bound
from timeline_app.verifying.finding import Finding

_BOUNDING = (Resolution.NOT_BEFORE, Resolution.NOT_AFTER, Resolution.UNDATED)
_COUNTED = (*_BOUNDING, Resolution.RELATIVE_TO)
# Words that bound a date and do not tell it, unless they say how long before or after.
_BEFORE_OR_AFTER = re.compile("随后|闭幕后|此前|日前|(?:之|以)[前后]|(?<=[会日月年底动行幕相式束])(?:前(?!夕|列|后)|后(?!续))")
_HOW_LONG = re.compile(r"(?:\d|[一二三四五六七八九十两半几])个?多?半?(?:天|日|周|月|年)(?!前|后|底|[上中下]旬)")


def date_findings(event: Event, anchors: Anchors) -> Iterator[Finding]:
    """Each end of the date must stand in one of the phrases, or be a bound; several may tell it together.

    Where no citation is said to tell the date, as in a timeline of one's own, nothing is claimed that could not hold.
    """
    dated = [each for each in event.citations if each.resolved]
    if not dated:
        return
    for citation in dated:
        yield from _phrase_findings(event, citation, anchors)
    bounds = list(bounds_of(event, anchors))
    yield from (Finding(event.id, sentence) for bound in bounds if (sentence := broken(bound, event)))
    start, *rest = event.when.edtf.split("/")
    end = rest[0] if rest else start
    told = [found for each in dated if _kind(each) not in _BOUNDING for found in dates_in(each.phrase)]
    vaguely = any(map(_relative, dated))
    bounded = bool(rest) and start.endswith("~") and end.endswith("~") and any(_kind(each) in _COUNTED for each in dated)
    firsts = [bound.first for bound in bounds if bound.first]
    lasts = [bound.last for bound in bounds if bound.last] + _published(dated, anchors)
    for text, points, days in ((start, [each.start for each in told], firsts), (end, [each.end for each in told], lasts)):
        point = point_of(text)
        if text == ".." or any(point.matches(other) for other in points) or (vaguely and point.day is None):
            continue
        if not (bounded and is_bound(point, days)):
            sentence = _("{text} does not follow from what is cited: {phrases}")
            yield Finding(event.id, sentence.format(text=text, phrases="、".join(f"“{each.phrase}”" for each in dated)))


def _published(dated: Sequence[Citation], anchors: Anchors) -> list[date]:
    """What a document tells to come after something came before its publication."""
    later = [each for each in dated if _kind(each) is Resolution.NOT_BEFORE]
    return [anchors.documents[each.document].published.end for each in later]


def _phrase_findings(event: Event, citation: Citation, anchors: Anchors) -> Iterator[Finding]:
    sentence = _wrong(event, citation, anchors)
    if sentence:
        yield Finding(event.id, sentence.format(phrase=citation.phrase, resolved=citation.resolved))


def _wrong(event: Event, citation: Citation, anchors: Anchors) -> str | None:
    """A phrase said to carry a date must carry one, and its year where it is said to be explicit; one that only bounds, none."""
    resolved, dates = resolved_of(citation.resolved), dates_in(citation.phrase)
    if resolved is None:
        return _("“{resolved}” is no way in which a date is resolved")
    if resolved.kind in (Resolution.NOT_BEFORE, Resolution.NOT_AFTER) and not anchors.stretch(resolved, event.when.start.year):
        return _("“{resolved}” names neither an event nor a date")
    if resolved.kind is Resolution.UNDATED and dates:
        return _("“{phrase}” tells a date, and is said to tell none")
    if resolved.kind is Resolution.EXPLICIT and not dates:
        return _("“{phrase}” tells no date")
    if resolved.kind is Resolution.EXPLICIT and dates[0].start.year is None:
        return _("“{phrase}” tells no year")
    if resolved.kind not in _BOUNDING and event.kind is not Kind.TARGET and _only_bounds(citation.phrase):
        return _("“{phrase}” says before or after, so that it can only bound the date")
    return None


def _only_bounds(phrase: str) -> bool:
    text = fold(repair(phrase))
    return bool(_BEFORE_OR_AFTER.search(text)) and not _HOW_LONG.search(text)


def _kind(citation: Citation) -> Resolution | None:
    resolved = resolved_of(citation.resolved)
    return resolved and resolved.kind


def _relative(citation: Citation) -> bool:
    """Counted from something else: then it tells no day, and neither may the record by it alone."""
    kind = _kind(citation)
    return kind is Resolution.RELATIVE_TO or (kind is Resolution.YEAR_FROM_CONTEXT and not dates_in(citation.phrase))
