"""Which columns the list leaves out: as remembered at the start, and as the user chooses then."""

from collections.abc import Callable

from timeline_app.window.view_stack import ViewStack


def remember_columns(views: ViewStack, left_out: str, keep: Callable[[str], None]) -> None:
    views.list_columns = left_out
    views.list_columns_chosen.connect(keep)
