"""Three things to try: buttons that do what they say, chosen from what the timeline has."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.chinese.fold import fold
from timeline_app.queries.answer import Answer
from timeline_app.queries.names import theme_short
from timeline_app.queries.periods import quarter
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, language

_LOOKED_THROUGH = 300  # titles


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
    """The quarter in the middle of the timeline, the theme in the middle of all, and a word if any title has it."""
    years = timeline.first_view
    period = quarter((years.start.year + years.end.year) // 2, 3)
    steps = [Step(_("See {period}").format(period=period_in_words(period.start, period.end)), lambda: asks.period(period))]
    if timeline.themes:
        theme = timeline.themes[len(timeline.themes) // 2].id
        steps.append(Step(_("Only {theme}").format(theme=theme_short(timeline, theme)), lambda: asks.theme(theme)))
    word = _("station")
    if _is_told(word, [f"{head.title}{head.title_en}".casefold() for head in answer.events.heads(_LOOKED_THROUGH)]):
        steps.append(Step(_("Find “{word}”").format(word=word), lambda: asks.word(word)))
    return steps


def _is_told(word: str, titles: Sequence[str]) -> bool:
    """What folds scripts is loaded only where the word is in another script than the titles may be."""
    if any(word.casefold() in title for title in titles):
        return True
    return language() == "zh_Hant" and any(fold(word) in fold(title) for title in titles)
