"""The command line: what each command does, and what it answers on standard output.

Exit status: 0 done, 1 it ran and something does not hold, 2 wrong arguments, unusable input or output that cannot be
written, 130 interrupted (Ctrl+C).
"""

import argparse
import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from timeline_app import terminal
from timeline_app.arguments import language_in, parsed, query_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import ask
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import ImpossibleQuestion
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.translation.one_line import one_line
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.report.request import ReportOptions
    from timeline_app.settings.saved_view import SavedView



class OpenWindow(Protocol):
    """Shows a database until its window is closed, at first in a saved view where one was asked for; returns the exit status."""

    def __call__(self, database: Path, view: "SavedView | None", /) -> int: ...


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments ask and return the exit status; ``open_window`` serves the call without a command."""
    speak(arguments)
    return run(arguments, open_window, terminal.tell)


def speak(arguments: Sequence[str]) -> None:
    """Set the language of all that is said from now on."""
    words.use(language_in(arguments), paths.resources() / "translations")


def run(arguments: Sequence[str], open_window: OpenWindow, last_word: Callable[[str], None]) -> int:
    """The same in the language that is set; ``last_word`` tells what the command says when its work is over."""
    try:
        options = parsed(arguments)
        if options.command is None:
            _speak_as_preferred(options)
            return _shown(options, open_window)
        ended = _COMMANDS[options.command](options)
    except SystemExit:  # argparse has printed the help or the version
        return 0
    except UserError as error:
        ended = _Ended(2, str(error))
    except BrokenPipeError:  # the reader of the output has left
        return 2
    if ended.sentence:
        last_word(ended.sentence)
    return ended.status


def _speak_as_preferred(options: argparse.Namespace) -> None:
    """The window speaks what was chosen in it, unless the command line says otherwise; what cannot be read is told there."""
    from timeline_app.settings.preferences import Preferences, UnreadablePreferences

    with suppress(UnreadablePreferences):
        preferred = Preferences.read(paths.preferences_file()).language
        words.use(options.language or preferred or words.language(), paths.resources() / "translations")


def _shown(options: argparse.Namespace, open_window: OpenWindow) -> int:
    """Nothing that is made for the first frame is garbage: it is looked for once the window stands (``app.settle``)."""
    view = _view(options)
    gc.disable()
    try:
        return open_window(options.database, view)
    finally:
        gc.enable()


class _Ended(NamedTuple):
    status: int = 0
    sentence: str = ""


def _opened(path: Path) -> Store:
    """Says on standard error where the file itself could not be read, but a copy of it."""
    store = Store(path, verdicts=paths.cache_folder)
    if store.note:
        terminal.tell(store.note)
    return store


def _view(options: argparse.Namespace) -> "SavedView | None":
    """The saved view that was asked for; raises ImpossibleQuestion where none bears that name."""
    if options.saved is None:
        return None
    from timeline_app.settings.saved_views import saved_view  # a launch does without

    return saved_view(paths.saved_views_file(), options.saved)


def _answer(store: Store, options: argparse.Namespace) -> Answer:
    asked, view = (query := query_of(options, store.timeline)), _view(options)
    if view:
        from timeline_app.settings.saved_views import narrowed  # a launch does without

        asked = narrowed(view, paths.saved_views_file(), query, store.timeline, terminal.tell)
    unknown = query.without - {event.id for event in store.events(query.without)} if query.without else ()
    if unknown:
        raise ImpossibleQuestion(_("--without: there is no event “{id}”.").format(id=min(unknown)))
    return ask(store, asked)


def _list(options: argparse.Namespace) -> _Ended:
    from timeline_app.exports.csv import as_csv  # not needed by the window before an export
    from timeline_app.exports.json import as_json
    from timeline_app.exports.table import as_table

    with _opened(options.database) as store:
        events = _answer(store, options).events
        if options.format == "table":
            terminal.write(as_table(events))
        else:
            make = {"json": as_json, "csv": as_csv}[options.format]
            terminal.write_data(make(events, store.timeline))
    return _Ended()


def _export(options: argparse.Namespace) -> _Ended:
    from timeline_app.exports.formats import export, format_of, written_in_words  # not needed by the window before an export
    from timeline_app.exports.request import dropped_by, request_of, with_titles

    script, title, compiled_by = _script(options.script), (options.title or "").strip(), options.compiled_by or ""
    with _opened(options.database) as store:
        found = _answer(store, options)
        lookup = EventLookup(store)
        request = request_of(
            store.timeline, found.events, found.query, title, compiled_by, script, lookup.goals(found.query),
            _report_options(options), dropped_by(found.query, found.events, lambda query: ask(store, query)),
            lookup.events(found.query.without),
        )
        if format_of(options.out).linked:
            request = with_titles(request, lookup.events)
        export(request, options.out, paths.resources(), lambda _share: None)
    return _Ended(sentence=one_line(written_in_words(request, options.out)))


def _report_options(options: argparse.Namespace) -> "ReportOptions":
    from timeline_app.report.request import Layout, ReportOptions, Size

    usual = ReportOptions()
    layout, size = Layout(options.layout or usual.layout), Size(options.size or usual.size)
    return ReportOptions(layout, size, options.chart is None, int(options.scale or usual.scale), bool(options.across))


def _script(chosen: str | None) -> Script:
    if chosen:
        return Script(chosen)
    return Script.HANT_TW if words.language() == "zh_Hant" else Script.HANS


def _build(options: argparse.Namespace) -> _Ended:
    from timeline_app.building.build import build  # pydantic, edtf and sqlite-utils are for building only

    output = options.output or paths.database()
    records = build(options.sources or paths.data(), output)
    return _Ended(sentence=one_line(_("{count} events written to {path}.").format(count=len(records.events), path=output)))


def _new(options: argparse.Namespace) -> _Ended:
    """Called as its file is, unless a title was given."""
    from datetime import date

    from timeline_app.database.identity import SUFFIXES
    from timeline_app.editing.first_themes import first_themes
    from timeline_app.editing.new_file import new_timeline  # sqlite-utils is not needed before

    path: Path = options.file
    if path.suffix.lower() not in SUFFIXES:
        path = path.with_name(path.name + SUFFIXES[0])
    new_timeline(path, (options.title or "").strip() or path.stem, date.today(), first_themes(options.first_themes))
    return _Ended(sentence=one_line(_("{path} is a new timeline; open it with: timeline-app {path}").format(path=path)))


def _import_table(options: argparse.Namespace) -> _Ended:
    from timeline_app.import_table import import_table  # what reads tables and writes timelines is not needed before

    return _Ended(*import_table(options))


def _records(options: argparse.Namespace) -> _Ended:
    from timeline_app.building.write_records import write_records  # pydantic is not needed before

    with _opened(options.file) as store:
        write_records(store, options.output)
    said = _("{count} events written to {path}.").format(count=store.timeline.event_count, path=options.output)
    return _Ended(sentence=one_line(said))


def _verify(options: argparse.Namespace) -> _Ended:
    from timeline_app.verifying.verify import unsourced, verify  # OpenCC is not needed before

    with _opened(options.database) as store:
        findings, bare = verify(store, options.documents), unsourced(store)
    colon = ": " if words.language() == "en" else "："
    terminal.write("".join(one_line(f"{finding.record}{colon}{finding.sentence}") + "\n" for finding in findings))
    said = _("{count} events verified, {findings} findings.").format(count=store.timeline.event_count, findings=len(findings))
    if bare:
        said += " " * (words.language() == "en") + words.ngettext(
            "{count} event names no source, so there was nothing to hold it against.",
            "{count} events name no source, so there was nothing to hold them against.", bare,
        )
    return _Ended(1 if findings else 0, said)


def _bench(options: argparse.Namespace) -> _Ended:
    from timeline_app import bench  # only a checkout has any

    return _Ended(bench.run(options.measure, options.events))


def _doctor(options: argparse.Namespace) -> _Ended:
    from timeline_app.settings.examination import report_on  # only this command examines the machine

    report, status = report_on(options.database, _opened)
    terminal.write(report)
    return _Ended(status)


_COMMANDS: dict[str, Callable[[argparse.Namespace], _Ended]] = {
    "list": _list, "export": _export, "build": _build, "new": _new, "import-table": _import_table, "records": _records,
    "verify": _verify,
    "bench": _bench, "doctor": _doctor,
}
