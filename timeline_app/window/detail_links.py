"""What the links of the detail pane lead to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.queries.query import Query

ON, OFF = "on", "off"  # as preferences keep them

if TYPE_CHECKING:
    from timeline_app.window.main_window import MainWindow


def connect_details(
    window: "MainWindow", narrow: Callable[[Query], None], show_theme: Callable[[str], None], keep: Callable[..., None]
) -> None:
    details = window.details
    details.clear_wanted.connect(lambda _what: window.clear_filters())
    details.theme_wanted.connect(show_theme)
    details.query_wanted.connect(narrow)
    details.documents_wanted.connect(lambda _what: window.attach_documents())
    details.period_wanted.connect(window.views.choose_period)
    details.search_wanted.connect(window.top_bar.search.setText)
    details.export_wanted.connect(window.export)
    details.possible_wanted.connect(lambda on: keep(export_certain=OFF if on else ON))
    window.exporting.chosen.connect(lambda choices: details.take_possible(choices["export_certain"] != ON))
    details.take_possible(window.preferences.export_certain != ON)
    details.welcome.tried.connect(lambda: keep(first_steps=ON))
    details.welcome.show_steps(window.preferences.first_steps != ON)
