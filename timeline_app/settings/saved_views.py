"""The saved views of a user: one file of theirs, beside the preferences and never in a database."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, cast

from timeline_app.queries.periods import ImpossibleQuestion
from timeline_app.queries.query import Query
from timeline_app.records.errors import UserError
from timeline_app.records.timeline import Timeline
from timeline_app.settings.plain_query import unread_in
from timeline_app.settings.saved_view import SavedView, UnreadableView, cleaned
from timeline_app.translation.one_line import echo, one_line
from timeline_app.translation.words import _
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import told_as_not_written

_LARGEST = 10_000_000  # bytes
MOST = 500


class TooManyViews(UserError):
    """There are as many saved views as there may be."""


class _Content(NamedTuple):
    """``broken`` where the file holds something that is no saved view."""

    views: tuple[SavedView, ...] = ()
    broken: bool = False


class SavedViews:
    """Each change reads the file anew, since another window may have written it; raises NotWritten where it cannot be written.

    A file that cannot be read counts as empty, and is kept beside its place before another is written there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def all(self) -> Sequence[SavedView]:
        """In the order in which they were first saved."""
        return _content(self._path).views

    @property
    def warning(self) -> str:
        """What is to be told of a damaged file; empty where there is nothing to tell."""
        if not _content(self._path).broken:
            return ""
        sentence = _("Not all saved views in {path} can be read; the file is kept as {kept} when the next one is saved.")
        return sentence.format(path=self._path, kept=self._kept.name)

    def find(self, name: str) -> SavedView | None:
        return next((view for view in self.all if view.name == cleaned(name)), None)

    def save(self, view: SavedView) -> None:
        """In the place of the one of the same name, else behind all others; raises TooManyViews."""
        views = self.all
        if view.name in (each.name for each in views):
            self._write([view if each.name == view.name else each for each in views])
        elif len(views) < MOST:
            self._write([*views, view])
        else:
            raise TooManyViews(_("No more than {count} views can be saved; delete one first.").format(count=MOST))

    def rename(self, name: str, to: SavedView) -> None:
        """``to`` is the view under its new name; one that had that name before is gone."""
        others = [view for view in self.all if view.name == name or view.name != to.name]
        self._write([to if view.name == name else view for view in others])

    def delete(self, name: str) -> None:
        self._write([view for view in self.all if view.name != name])

    @property
    def _kept(self) -> Path:
        return self._path.with_name(f"{self._path.name}.unreadable")

    def _write(self, views: Sequence[SavedView]) -> None:
        with told_as_not_written(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if _content(self._path).broken:
                with suppress(FileNotFoundError):
                    self._path.replace(self._kept)
        with draft_of(self._path) as draft:
            draft.write_text(json.dumps([view.to_plain() for view in views], indent=1), "ascii")


def saved_view(path: Path, name: str) -> SavedView:
    """The one of this name; raises ImpossibleQuestion, which says what there is."""
    views = SavedViews(path)
    found = views.find(name)
    if found is None:
        names = _(", ").join(f"“{echo(view.name)}”" for view in views.all) or _("none")
        raise ImpossibleQuestion(_("--saved: there is no view “{name}”; saved are {names}.").format(name=echo(name), names=names))
    return found


def narrowed(view: SavedView, path: Path, given: Query, timeline: Timeline, tell: Callable[[str], None]) -> Query:
    """What a view of this file asks together with ``given``; told is what the timeline does not know or nobody can read."""
    asked, unknown = view.narrowed_by(given, timeline)
    for sentence in (view.told(unknown) if unknown else "", SavedViews(path).warning):
        if sentence:
            tell(one_line(sentence))
    return asked


def _content(path: Path) -> _Content:
    """Nothing of a file that is not there; looks at its kind and size first, since to read a pipe would never end."""
    try:
        if not path.exists():
            return _Content()
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return _Content(broken=True)
        plain: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return _Content(broken=True)
    if not isinstance(plain, list):
        return _Content(broken=True)
    entries = cast("list[object]", plain)
    views = {view.name: view for view in map(_view, entries) if view}
    return _Content(tuple(views.values())[:MOST], len(views) != len(entries) or any(map(_partly_read, entries)))


def _partly_read(plain: object) -> bool:
    """Whether a view asks something that cannot be read, without which it asks for more."""
    content = cast("dict[str, object]", plain) if isinstance(plain, dict) else {}
    return bool(unread_in(content.get("query")))


def _view(plain: object) -> SavedView | None:
    try:
        return SavedView.from_plain(plain)
    except UnreadableView:
        return None
