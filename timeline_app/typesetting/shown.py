"""How a text gets onto a page: in the script of the report, and with nothing that the page cannot hold."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any, cast

from timeline_app.report.request import ReportRequest
from timeline_app.report.show import shown_in
from timeline_app.translation.cut import cut
from timeline_app.translation.words import _
from timeline_app.typesetting.glyphs import MAY_BREAK, Coverage

_LONGEST = 800  # characters of a text: longer ones are for data formats, and take a page minutes
_WORD = 20  # characters without a break, which a line holds in any size
_UNBROKEN = re.compile(rf"[^\s{MAY_BREAK}\u3400-\u9fff]{{{_WORD + 1},}}")
# Dashes, dots and marks that no line may begin or end with: some as wide as an ideograph, and up to 28 pt on a cover.
_MARKS = re.compile(rf"[\u2010-\u2027\u2030-\u205e\u3001-\u303f\uff00-\uffef]{{{_WORD // 2 + 1},}}")
_IDS = frozenset({"id", "event", "first", "place"})  # names of places, which links look up


def shown_on_page(request: ReportRequest, resources: Path) -> Callable[[str], str]:
    """For a text of the records; a very long one is cut, which ``shortened`` tells."""
    script, held = shown_in(request), held_by_page(resources)
    return lambda text: held(script(cut(text, _LONGEST)))


def shortened(request: ReportRequest) -> tuple[str, ...]:
    """A note of the editor, where texts of the events are too long for a page."""
    count = sum(len(text) > _LONGEST for event in request.events for text in (event.title, event.summary, event.note or ""))
    told = _("{count} texts of more than {most} characters are cut here; the data formats have them whole.")
    return (told.format(count=count, most=_LONGEST),) if count else ()


def held_by_page(resources: Path) -> Callable[[str], str]:
    """What leaves out what the fonts lack, and puts breaks in what no line holds; a text that went through it stays as it is."""
    coverage = Coverage.read(resources)
    return lambda text: _broken(_broken(coverage.shown(text), _MARKS, _WORD // 2), _UNBROKEN, _WORD)


def _broken(text: str, unbroken: re.Pattern[str], most: int) -> str:
    return unbroken.sub(lambda word: MAY_BREAK.join(wrap(word[0], most)), text)


def all_held(content: Mapping[str, Any], held: Callable[[str], str]) -> Mapping[str, Any]:
    """The content with every text of it held, also those that the program says and that quote others."""
    return {name: value if name in _IDS else _value_held(value, held) for name, value in content.items()}


def _value_held(value: Any, held: Callable[[str], str]) -> Any:  # noqa: ANN401 (a value of JSON)
    match value:
        case str():
            return held(value)
        case Mapping():
            return all_held(cast("Mapping[str, Any]", value), held)
        case Sequence():
            return [_value_held(each, held) for each in cast("Sequence[Any]", value)]
        case _:
            return value
