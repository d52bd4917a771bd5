"""Up to three things to try: buttons that do what they say, chosen from what the timeline has."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.chinese.fold import fold
from timeline_app.queries.answer import Answer
from timeline_app.queries.names import theme_short
from timeline_app.queries.periods import quarter
from timeline_app.records.event import Head
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, language

_LOOKED_THROUGH = 300  # events


class Step(NamedTuple):
    """What a button says, and what it asks for."""

    words: str
    ask: Callable[[], None]


class Asks(NamedTuple):
    """How a period, a theme and a word are asked for."""

    period: Callable[[Period], None]
    theme: Callable[[str], None]
    word: Callable[[str], None]


def first_steps(answer: Answer, timeline: Timeline, asks: Asks) -> list[Step]:
    """The quarter in the middle of the timeline, the theme in the middle of those with events, and a word if any title has it."""
    heads = answer.events.heads(_LOOKED_THROUGH)
    period = _quarter_of(timeline, heads)
    steps = [Step(_("See {period}").format(period=period_in_words(period.start, period.end)), lambda: asks.period(period))]
    there = {head.theme for head in heads}
    themes = [theme.id for theme in timeline.themes if theme.id in there]
    if len(themes) > 1:
        theme = themes[len(themes) // 2]
        steps.append(Step(_("Only {theme}").format(theme=theme_short(timeline, theme)), lambda: asks.theme(theme)))
    word = _("station")
    if _is_told(word, [f"{head.title}{head.title_en}".casefold() for head in heads]):
        steps.append(Step(_("Find “{word}”").format(word=word), lambda: asks.word(word)))
    return steps


def _quarter_of(timeline: Timeline, heads: Sequence[Head]) -> Period:
    """The third of the year in the middle, or where none of the events begins in it, that of the event in the middle."""
    years = timeline.first_view
    period = quarter((years.start.year + years.end.year) // 2, 3)
    if not heads or any(period.contains(head.when.start, head.when.start) for head in heads):
        return period
    day = heads[len(heads) // 2].when.start
    return quarter(day.year, (day.month + 2) // 3)


def _is_told(word: str, titles: Sequence[str]) -> bool:
    """What folds scripts is loaded only where the word is in another script than the titles may be."""
    if any(word.casefold() in title for title in titles):
        return True
    return language() == "zh_Hant" and any(fold(word) in fold(title) for title in titles)
