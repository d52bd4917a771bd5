"""The command line: what it understands, and what it answers on standard output.

Exit status: 0 done, 1 it ran and something does not hold, 2 wrong arguments or unusable input.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from timeline_app import __version__, doctor
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import ask
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Scope
from timeline_app.records.faults import UserFault
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision
from timeline_app.settings import places
from timeline_app.translation import words
from timeline_app.translation.words import _


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage text."""

    def error(self, message: str) -> NoReturn:
        raise ImpossibleQuestion(_("Wrong arguments: {message}; see --help.").format(message=message))


def main(arguments: Sequence[str], open_window: Callable[[Path], int]) -> int:
    """Do what the arguments ask and return the exit status; ``open_window`` serves the call without a command."""
    words.use(_language_in(arguments), places.resources() / "translations")
    try:
        options = _parser().parse_args(arguments)
        if options.command is None:
            return open_window(options.database)
        return _COMMANDS[options.command](options)
    except UserFault as fault:
        print(fault, file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read our output has left; the interpreter must not fail once more while flushing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2


def _language_in(arguments: Sequence[str]) -> str:
    """Looked for before parsing, since what the parser says needs a language already."""
    for position, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            wish = value if equals else "".join(arguments[position + 1 : position + 2])
            return wish if wish in words.LANGUAGES else words.system_language()
    return words.system_language()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="timeline-app", description=_("A timeline one can trust."), allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"timeline-app {__version__}")
    _add_common(parser)
    commands = parser.add_subparsers(dest="command", parser_class=_Parser, metavar=_("COMMAND"))
    listing = commands.add_parser("list", help=_("print the events"), allow_abbrev=False)
    listing.add_argument("--format", choices=("table", "json", "csv"), default="table")
    exporting = commands.add_parser("export", help=_("write a report or the data to a file"), allow_abbrev=False)
    exporting.add_argument("out", metavar=_("FILE"), type=Path)
    exporting.add_argument("--script", choices=[str(script) for script in Script])
    exporting.add_argument("--title", help=_("what stands on the cover"))
    exporting.add_argument("--compiled-by", default="", help=_("who hands the report in"))
    for command in (listing, exporting):
        _add_filters(command)
    building = commands.add_parser("build", help=_("build the database from the records"), allow_abbrev=False)
    building.add_argument("--sources", type=Path)
    building.add_argument("--output", type=Path)
    benching = commands.add_parser("bench", help=_("measure, in a checkout"), allow_abbrev=False)
    benching.add_argument("measure", choices=("launch",))
    examining = commands.add_parser("doctor", help=_("what works here and what is missing"), allow_abbrev=False)
    for command in (listing, exporting, building, benching, examining):
        _add_common(command, default=argparse.SUPPRESS)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Options before or behind the command; behind it they must not undo those before it."""
    parser.add_argument("--database", type=Path, default=default or places.database(), metavar=_("FILE"))
    parser.add_argument("--language", choices=words.LANGUAGES, default=default)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--period", help=_("2023, 2023H1, 2023Q3, 2023-07, 2023-07-10, or two joined by /"))
    parser.add_argument("--surely", action="store_true", help=_("only events wholly inside the period"))
    for name in ("theme", "scope", "source", "precision"):
        parser.add_argument(f"--{name}", action="append", default=[])
    parser.add_argument("--search", default="")


def query_of(options: argparse.Namespace, timeline: Timeline) -> Query:
    """The query that filters on the command line make; raises ImpossibleQuestion with what is allowed."""
    return Query(
        period=period_of(options.period) if options.period is not None else None,
        surely=options.surely,
        themes=_known("--theme", options.theme, [theme.id for theme in timeline.themes]),
        scopes=frozenset(map(Scope, _known("--scope", options.scope, list(Scope)))),
        sources=_known("--source", options.source, [document.id for document in timeline.documents]),
        precisions=frozenset(map(Precision, _known("--precision", options.precision, list(Precision)))),
        search=options.search,
    )


def _known(option: str, chosen: Sequence[str], allowed: Sequence[str]) -> frozenset[str]:
    for value in chosen:
        if value not in allowed:
            sentence = _("{option}: there is no “{value}”; allowed are {allowed}.")
            raise ImpossibleQuestion(sentence.format(option=option, value=value, allowed=", ".join(map(str, allowed))))
    return frozenset(chosen)


@dataclass(frozen=True, slots=True)
class _Found:
    timeline: Timeline
    answer: Answer


def _find(options: argparse.Namespace) -> _Found:
    store = Store(options.database)
    try:
        return _Found(store.timeline, ask(store, query_of(options, store.timeline)))
    finally:
        store.close()


def _list(options: argparse.Namespace) -> int:
    from timeline_app.exports import data_formats  # not needed by the window before an export

    writers = {"json": data_formats.as_json, "csv": data_formats.as_csv, "table": data_formats.as_table}
    events = _find(options).answer.events
    sys.stdout.buffer.write(writers[options.format](events).encode())
    sys.stdout.flush()
    return 0


def _export(options: argparse.Namespace) -> int:
    from timeline_app.exports.formats import export  # loads typst
    from timeline_app.report.request import ReportRequest

    found = _find(options)
    query = found.answer.query
    said = clauses_of(query, found.timeline)
    request = ReportRequest(
        found.timeline, found.answer.events, query, query.period,
        filters=tuple(clause.words for field, clause in said.items() if field != "period"),
        title=options.title or found.timeline.title, compiled_by=options.compiled_by, compiled_on=date.today(),
        script=_script(options.script),
    )
    export(request, options.out, places.resources(), lambda _share: None)
    print(_("{count} events written to {path}.").format(count=len(request.events), path=options.out), file=sys.stderr)
    return 0


def _script(chosen: str | None) -> Script:
    if chosen:
        return Script(chosen)
    return Script.HANT_TW if words.language() == "zh_Hant" else Script.HANS


def _build(options: argparse.Namespace) -> int:
    from timeline_app.building.build import build  # pydantic, edtf and sqlite-utils are for building only

    output = options.output or places.database()
    records = build(options.sources or places.data(), output)
    print(_("{count} events written to {path}.").format(count=len(records.events), path=output), file=sys.stderr)
    return 0


def _bench(options: argparse.Namespace) -> int:
    script = places.checkout() / "tests" / "benchmarks" / f"{options.measure}.py"
    if not script.is_file():
        raise ImpossibleQuestion(_("bench runs in a checkout of the program only; there is no {path}.").format(path=script))
    return subprocess.run([sys.executable, str(script)], check=False).returncode


def _doctor(options: argparse.Namespace) -> int:
    findings = doctor.examine(places.resources(), [_database_finding(options.database)])
    return doctor.print_report(findings, "en" if words.language() == "en" else "zh", sys.stdout)


def _database_finding(path: Path) -> doctor.Finding:
    try:
        store = Store(path)
    except UserFault as fault:
        return doctor.Finding(_("database"), holds=False, detail=str(fault))
    store.close()
    detail = _("{path}, {count} events").format(path=path, count=store.timeline.event_count)
    return doctor.Finding(_("database"), holds=True, detail=detail)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list, "export": _export, "build": _build, "bench": _bench, "doctor": _doctor,
}
