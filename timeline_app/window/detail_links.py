"""What the links and buttons of the detail pane lead to, and what of it preferences keep."""

from collections.abc import Callable
from typing import NamedTuple

from timeline_app.panels.detail_pane import DetailPane
from timeline_app.queries.query import Query
from timeline_app.records.period import Period
from timeline_app.settings.preferences import Preferences
from timeline_app.window.exporting import Exporting

_ON, _OFF = "on", "off"  # as preferences keep them


class DetailVerbs(NamedTuple):
    """What the window does for the pane."""

    clear: Callable[[], None]
    narrow: Callable[[Query], None]
    show_theme: Callable[[str], None]
    attach: Callable[[], None]
    choose_period: Callable[[Period], None]
    search: Callable[[str], None]
    export: Callable[[], None]
    keep: Callable[..., None]


def connect_details(details: DetailPane, exporting: Exporting, preferences: Preferences, verbs: DetailVerbs) -> None:
    details.clear_wanted.connect(lambda _what: verbs.clear())
    details.theme_wanted.connect(verbs.show_theme)
    details.query_wanted.connect(verbs.narrow)
    details.documents_wanted.connect(lambda _what: verbs.attach())
    details.period_wanted.connect(verbs.choose_period)
    details.search_wanted.connect(verbs.search)
    details.export_wanted.connect(verbs.export)
    details.possible_wanted.connect(lambda on: verbs.keep(export_certain=_OFF if on else _ON))
    exporting.chosen.connect(lambda choices: details.take_possible(choices["export_certain"] != _ON))
    details.take_possible(preferences.export_certain != _ON)
    details.welcome.tried.connect(lambda: verbs.keep(first_steps=_ON))
    details.welcome.show_steps(preferences.first_steps != _ON)
