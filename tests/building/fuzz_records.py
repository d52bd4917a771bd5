"""Builds from records that somebody spoilt: right, or a short sentence in Chinese and the old database untouched.

    python -m tests.building.fuzz_records 1000 --seed 1

One line of figures; exit status 1 where anything did not hold, each with the number of its case.
"""

import argparse
import contextlib
import copy
import io
import re
import sys
import tempfile
import time
import tomllib
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.building.mutations import Folder, change, write
from timeline_app import cli
from timeline_app.database.store import Store
from timeline_app.exports.csv import as_csv
from timeline_app.exports.json import as_json
from timeline_app.exports.table import as_table
from timeline_app.queries.ask import ask
from timeline_app.queries.query import Query
from timeline_app.settings import paths

LONGEST, SLOWEST = 2000, 5.0  # characters of a message, seconds of CPU of a case
_EVENTS = 3  # of each file: a dozen make a database in a few hundredths of a second
_ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Outcome:
    """What came of all cases; ``failures`` says of each what did not hold."""

    built: int = 0
    refused: int = 0
    longest: int = 0
    slowest: float = 0.0
    changes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (f"{self.built + self.refused} folders: {self.built} built, {self.refused} refused, {len(self.failures)} failures; "
                f"longest message {self.longest} characters, slowest case {self.slowest:.2f} s of CPU")


def fuzz(count: int, seed: int, only: int | None = None) -> Outcome:
    """So many folders, each from a seed of its own, so that one can be made again by its number."""
    outcome, records = Outcome(), few_records(paths.data())
    with tempfile.TemporaryDirectory() as name:
        write(Path(name) / "good", records)
        _build(Path(name) / "good", Path(name) / "good.db")
        good = (Path(name) / "good.db").read_bytes()
        for case in range(count) if only is None else (only,):
            with tempfile.TemporaryDirectory(dir=name) as place:
                _try(case, Random(f"{seed} {case}"), copy.deepcopy(records), Path(place), good, outcome)
    return outcome


def few_records(folder: Path) -> Folder:
    """The tables of a data folder with a few events of each file, and of their links those that lead to one another."""
    names = sorted(path.name for path in folder.glob("*.toml") if path.name != "glossary.toml")
    names += sorted(f"events/{path.name}" for path in (folder / "events").iterdir())
    records: dict[str, dict[str, Any]] = {name: tomllib.loads((folder / name).read_text("utf-8")) for name in names}
    for tables in records.values():
        tables |= {"event": tables["event"][:_EVENTS]} if "event" in tables else {}
    known = {event["id"] for tables in records.values() for event in tables.get("event", ())}
    for event in (event for tables in records.values() for event in tables.get("event", ())):
        event["links"] = [link for link in event.get("links", ()) if link["event"] in known]
    for step in (step for paper in records.get("papers.toml", {}).get("paper", ()) for step in paper.get("step", ())):
        if step.get("event") not in known:
            step.pop("event", None)
    return records


def _try(case: int, random: Random, records: Folder, place: Path, good: bytes, outcome: Outcome) -> None:
    sources, output = place / "records", place / "timeline.db"
    sources.mkdir()
    output.write_bytes(good)
    changes = change(sources, records, random)
    outcome.changes.update(changes)
    begun = time.process_time()
    try:
        status, said = _build(sources, output)
        wrong = _wrong(status, said, output, good)
    except Exception:
        status, said, wrong = -1, "", [traceback.format_exc()]
    seconds = time.process_time() - begun
    outcome.slowest, outcome.longest = max(outcome.slowest, seconds), max(outcome.longest, len(said))
    outcome.built, outcome.refused = outcome.built + (status == 0), outcome.refused + (status == 2)
    wrong += [f"{seconds:.2f} s of CPU"] if seconds > SLOWEST else []
    wrong += ["something was left beside the database"] if len(list(place.iterdir())) > 2 else []
    outcome.failures += [f"case {case} ({', '.join(changes)}): {each}" for each in wrong]


def _build(sources: Path, output: Path) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        arguments = ["build", "--language", "zh_Hans", "--sources", str(sources), "--output", str(output)]
        status = cli.main(arguments, lambda _path, _view: 0)
    return status, said.getvalue()


def _wrong(status: int, said: str, output: Path, good: bytes) -> list[str]:
    if status == 0:
        return _wrong_in(output)
    reasons = (re.sub(r"'[^']*'|“[^”]*”|\^.*\$", "", line.rpartition(": ")[2]) for line in said.splitlines())
    return [
        sentence for holds, sentence in (
            (status == 2, f"exit status {status}"),
            (output.read_bytes() == good, "the old database was touched"),
            (len(said) <= LONGEST, f"a message of {len(said)} characters"),
            (not any(map(_ENGLISH.search, reasons)), f"English: {said}"),
            (not _CONTROL.search(said), f"control characters: {said!r}"),
        ) if not holds
    ]


def _wrong_in(output: Path) -> list[str]:
    """What was built is opened, listed and written."""
    with Store(output) as store:
        events = ask(store, Query()).events
        as_table(events)
        for written in (as_json, as_csv):
            written(events, store.timeline)
        return [] if len(events) == store.timeline.event_count else ["events are missing"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="this case alone")
    options = parser.parse_args()
    outcome = fuzz(options.count, options.seed, options.only)
    print(outcome, *outcome.failures, sep="\n")
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main())
