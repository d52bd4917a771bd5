"""The command line: what each command does, and what it answers on standard output.

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

from timeline_app import doctor
from timeline_app.arguments import language_in, parsed, query_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import ask
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.periods import ImpossibleQuestion
from timeline_app.records.faults import UserFault
from timeline_app.records.timeline import Timeline
from timeline_app.settings import places
from timeline_app.translation import words
from timeline_app.translation.words import _

_FEWEST = 20_000  # events that bench canvas compares with ten thousand


def main(arguments: Sequence[str], open_window: Callable[[Path], int]) -> int:
    """Do what the arguments ask and return the exit status; ``open_window`` serves the call without a command."""
    words.use(language_in(arguments), places.resources() / "translations")
    try:
        options = parsed(arguments)
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


@dataclass(frozen=True, slots=True)
class _Found:
    timeline: Timeline
    answer: Answer


def _opened(path: Path) -> Store:
    """Says on standard error where the file itself could not be read, but a copy of it."""
    store = Store(path, verdicts=places.cache_folder)
    if store.note:
        print(store.note, file=sys.stderr)
    return store


def _find(options: argparse.Namespace) -> _Found:
    with _opened(options.database) as store:
        return _Found(store.timeline, ask(store, query_of(options, store.timeline)))


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


def _verify(options: argparse.Namespace) -> int:
    from timeline_app.verifying.verify import verify  # OpenCC is not needed before

    with _opened(options.database) as store:
        findings = verify(store, options.documents)
    for finding in findings:
        print(f"{finding.record}：{finding.sentence}" if words.language() != "en" else f"{finding.record}: {finding.sentence}")
    count = store.timeline.event_count
    print(_("{count} events verified, {findings} findings.").format(count=count, findings=len(findings)), file=sys.stderr)
    return 1 if findings else 0


def _bench(options: argparse.Namespace) -> int:
    script = places.checkout() / "tests" / "benchmarks" / f"{options.measure}.py"
    if not script.is_file():
        raise ImpossibleQuestion(_("bench runs in a checkout of the program only; there is no {path}.").format(path=script))
    if options.events is not None and options.events < _FEWEST:
        raise ImpossibleQuestion(_("--events: bench canvas takes {fewest} events or more.").format(fewest=_FEWEST))
    counted = [] if options.events is None else ["--events", str(options.events)]
    return subprocess.run([sys.executable, str(script), *counted], check=False).returncode


def _doctor(options: argparse.Namespace) -> int:
    findings = doctor.examine(places.resources(), [_database_finding(options.database)])
    return doctor.print_report(findings, "en" if words.language() == "en" else "zh", sys.stdout)


def _database_finding(path: Path) -> doctor.Finding:
    try:
        with _opened(path) as store:
            detail = _("{path}, {count} events").format(path=path, count=store.timeline.event_count)
    except UserFault as fault:
        return doctor.Finding(_("database"), holds=False, detail=str(fault))
    return doctor.Finding(_("database"), holds=True, detail=detail)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list, "export": _export, "build": _build, "verify": _verify, "bench": _bench, "doctor": _doctor,
}
