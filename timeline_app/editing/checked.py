"""What may be kept: checked before a row is written, so that whoever typed it learns which field is meant."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cache, lru_cache
from math import isfinite
from operator import attrgetter
from typing import Any, cast

from timeline_app.editing.field_words import words_of
from timeline_app.editing.refusal import NotKept
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.records import limits
from timeline_app.records.event import Event
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.scope import Scope
from timeline_app.records.when import When
from timeline_app.translation.one_line import code_point, code_points, echo, is_blank
from timeline_app.translation.words import _

UNFIT = re.compile("[\0\ud800-\udfff]")  # characters that no text of a timeline can hold
_NUL, _SURROGATES = "\0", re.compile("[\ud800-\udfff]")
_KEPT = 20_000  # dates that were found to be right


def check_events(events: Iterable[Event]) -> None:
    """A title and a date are all that an event needs; raises NotKept with the first that cannot be kept."""
    for event in events:
        check_texts(event)
        check_seen(event.title, "title")
        if not event.title.strip():
            raise NotKept(_("The event of {date} has no title; give it one.").format(date=event.when.edtf))
        if not event.themes or len(set(event.themes)) < len(event.themes):
            raise NotKept(_("“{title}” needs a theme, and each only once.").format(title=echo(event.title)))
        for name in _names(Event):
            value: Any = getattr(event, name)
            if isinstance(value, tuple):
                _check_count(event, name, cast("tuple[object, ...]", value))


def fits(text: str) -> bool:
    """Whether a timeline can hold it as one text."""
    return len(text) <= limits.TEXT and not UNFIT.search(text)


def check_seen(text: str, where: str) -> None:
    """Raises NotKept, which names the field, for a text that has characters and would look empty."""
    if text.strip() and is_blank(text):
        sentence = _("{field} has only characters that are not seen ({characters}); take them out, or write what can be seen.")
        raise NotKept(sentence.format(field=words_of(where), characters=code_points(text)))


def check_texts(value: object, where: str = "") -> None:
    """Looks at every text, date and number in a value, however deep; raises NotKept that names the field."""
    if _is_plain(value):
        return
    for field, each in _leaves(value, where):
        if isinstance(each, When):
            _check_date(field, each)
        elif isinstance(each, str):
            _check_text(field, each)
        elif isinstance(each, float) and not isfinite(each):
            raise NotKept(_("{field} is not a finite number; correct it.").format(field=words_of(field)))


def _check_count(event: Event, field: str, values: Sequence[object]) -> None:
    if len(values) > limits.PARTS:
        sentence = _("“{title}” has {count} entries in {field}, and there can be {most}; leave some out.")
        raise NotKept(sentence.format(title=echo(event.title), count=len(values), field=words_of(field), most=limits.PARTS))


def _check_text(field: str, text: str) -> None:
    if _NUL in text:
        raise NotKept(_("{field} holds the character NUL, which ends a text; take it out.").format(field=words_of(field)))
    lone = _SURROGATES.search(text)
    if lone is not None:
        sentence = _("{field} holds half of a character ({code}); take it out, or type the character again.")
        raise NotKept(sentence.format(field=words_of(field), code=code_point(lone[0])))
    if len(text) > limits.TEXT:
        sentence = _("{field} has {count} characters, and there can be {most}; shorten it.")
        raise NotKept(sentence.format(field=words_of(field), count=len(text), most=limits.TEXT))


def _check_date(field: str, when: When) -> None:
    """The days and the precision are those that follow from the EDTF, so that no mark lies on a wrong day."""
    try:
        told = when_of(when.edtf, open_until=when.end)
    except NotADate as error:
        raise NotKept(_("{field}: {reason}.").format(field=words_of(field), reason=error)) from error
    if told != when:
        raise NotKept(_("{field} does not agree with its days; type the date again.").format(field=words_of(field)))


def _is_plain(value: object) -> bool:
    """Whether nothing can be wrong with any text, date and number: told at once, since many thousand values may come together."""
    texts, numbers = list[str](), list[float]()
    whens = dict[int, When]()  # by identity, since figures mostly have the date of their event
    _gather((value,), texts, whens, numbers)
    if not (all(map(isfinite, numbers)) and all(map(_is_right, whens.values()))):
        return False
    text = "".join(texts)
    return fits(text)


def _gather(values: tuple[object, ...], texts: list[str], whens: dict[int, When], numbers: list[float]) -> None:
    """Most values are texts, or nothing."""
    for value in values:
        if isinstance(value, str):
            texts.append(value)
        elif not value or isinstance(value, int):
            pass
        elif isinstance(value, When):
            whens[id(value)] = value
        elif isinstance(value, float):
            numbers.append(value)
        else:
            within = cast("tuple[object, ...]", value) if isinstance(value, tuple) else _values_of(type(value))(value)
            _gather(within, texts, whens, numbers)


@lru_cache(_KEPT)
def _is_right(when: When) -> bool:
    try:
        return when_of(when.edtf, open_until=when.end) == when
    except NotADate:
        return False


@cache
def _values_of(kind: type[Any]) -> Callable[[object], tuple[object, ...]]:
    return attrgetter(*_names(kind))


def _leaves(value: object, where: str) -> Iterator[tuple[str, object]]:
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str | int | float | When):
        yield where, value
    elif isinstance(value, tuple) and not isinstance(value, Scope | KeptParagraph):
        for number, each in enumerate(cast("tuple[object, ...]", value), start=1):
            yield from _leaves(each, f"{where}[{number}]")
    else:
        for name in _names(type(value)):
            yield from _leaves(getattr(value, name), f"{where}.{name}" if where else name)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """Of the fields of a record; many thousand of one kind may come at once."""
    return kind._fields if issubclass(kind, Scope | KeptParagraph) else tuple(field.name for field in fields(kind))
