"""Where an event has words that its title and its summary do not show: so a reader sees why it was found."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.database.search_index import SPOKEN, Field, Told, told_of
from timeline_app.queries.hits import excerpt, have, sound_like, spans
from timeline_app.queries.names import summary_of, title_of
from timeline_app.queries.query import Belonging, belongs
from timeline_app.queries.question import Question
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _

_OF_THE_EVENT = frozenset({Field.TITLE, Field.SHORT, Field.SUMMARY, Field.NOTE})


class Where(NamedTuple):
    """A field and the piece of its text that was found; ``of`` is what that is another name of, or tells something about."""

    field: Field
    text: str
    of: str = ""


def found_where(event: Event, timeline: Timeline, question: Question) -> Sequence[Where]:
    """For each word that date, title and summary do not have, the first other text that has it, or sounds like it."""
    shown = title_of(event), summary_of(event)
    terms = (term for term in question.wanted if not (term.period and belongs(event.when, term.period, Belonging.CERTAIN)))
    missing = [asked for term in terms if not have(shown, asked := Question((term,)))]
    told = [*told_of(event, timeline)] if missing else ()
    found = (_having(asked, told) or _sounding(asked, told, shown) for asked in missing)
    return tuple(dict.fromkeys(where for where in found if where))


def _having(asked: Question, told: Iterable[Told]) -> Where | None:
    return next((_where(each, text, asked) for each in told for text in each.texts if have((text,), asked)), None)


def _sounding(asked: Question, told: Iterable[Told], shown: Sequence[str]) -> Where | None:
    """Nothing where these sound like it: there it is marked."""
    if sound_like(shown, asked):
        return None
    spoken = ((each, text) for each in told if each.field in SPOKEN for text in each.texts)
    return next((_where(each, text, asked) for each, text in spoken if sound_like((text,), asked)), None)


def _where(told: Told, text: str, asked: Question) -> Where:
    name = told.texts[0]
    return Where(told.field, excerpt(text, spans(text, asked)), "" if told.field in _OF_THE_EVENT or text == name else name)


def field_names() -> dict[Field, str]:
    return {
        Field.TITLE: _("title"), Field.SHORT: _("short name"), Field.SUMMARY: _("summary"), Field.NOTE: _("note"),
        Field.ORGANISATION: _("organisation"), Field.PERSON: _("person"), Field.GROUP: _("group"), Field.PLACE: _("place"),
        Field.PAPER: _("paper"), Field.THEME: _("theme"), Field.SOURCE: _("source"), Field.FIGURE: _("figure"),
        Field.PHRASE: _("words of a document"), Field.TERM: _("term"),
    }
