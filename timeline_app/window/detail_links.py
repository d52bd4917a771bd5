"""What the links of the detail pane lead to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.queries.query import Query

if TYPE_CHECKING:
    from timeline_app.window.main_window import MainWindow


def connect_details(window: "MainWindow", narrow: Callable[[Query], None], show_theme: Callable[[str], None]) -> None:
    details = window.details
    details.clear_wanted.connect(lambda _what: window.clear_filters())
    details.theme_wanted.connect(show_theme)
    details.query_wanted.connect(narrow)
    details.documents_wanted.connect(lambda _what: window.attach_documents())
