"""Ways of reading a database by the command line, each held against what SQL tells of it."""

import contextlib
import csv
import io
import json
import re
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

from tests.database.plain_reader import Told
from tests.database.trial import Refused, Wrong
from timeline_app.cli import main

_LONGEST_SENTENCE = 2000
_USUAL_PATH = 200  # characters; a longer one may be cut in a sentence


@dataclass(frozen=True, slots=True)
class Said:
    """What a run left on its streams."""

    status: int
    output: bytes
    errors: str


def said_by(*arguments: str) -> Said:
    """The command line, in this process."""
    output, errors = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = main(arguments, _no_window)
        output.flush()
    return Said(status, output.buffer.getvalue(), errors.getvalue())  # pyright: ignore[reportAttributeAccessIssue]


def _no_window(_path: Path, _view: object) -> int:
    raise AssertionError("no window was asked for")


def _answer(path: Path, *arguments: str) -> bytes:
    """The output, where there is an answer; raises Refused where there is a sentence."""
    said = said_by(*arguments, "--database", str(path))
    if said.status == 2:
        if said.output:
            raise Wrong(f"output besides a refusal: {said.output[:80]!r}")
        raise Refused(sentence_in(said.errors, path))
    if said.status != 0:
        raise Wrong(f"exit {said.status}")
    return said.output


def sentence_in(errors: str, path: Path) -> str:
    """The one sentence; it names the file, on one line, and is not long."""
    lines = errors.strip().splitlines()
    if len(lines) != 1 or errors.count("\n") > 1:
        raise Wrong(f"{len(lines)} lines on standard error: {errors[:200]!r}")
    if len(errors) > _LONGEST_SENTENCE:
        raise Wrong(f"a sentence of {len(errors)} characters: {errors[:100]!r}")
    if "Traceback" in errors:
        raise Wrong(f"a traceback as a sentence: {errors[:200]!r}")
    if path.name.isprintable() and len(str(path)) < _USUAL_PATH and str(path) not in errors:
        raise Wrong(f"the file is not named: {errors[:200]!r}")
    return lines[0]


def as_table(path: Path, told: Callable[[], Sequence[Told]], _out: Path) -> None:
    text = _answer(path, "list").decode("utf-8")
    rest = text
    for event in judged(told):
        id = event["id"]
        if isinstance(id, str) and id.isprintable():
            if id not in rest:
                raise Wrong(f"{id} is missing in the table")
            rest = rest[rest.index(id) + len(id) :]
    if not text.strip():
        raise Wrong("nothing was said")


def as_json(path: Path, told: Callable[[], Sequence[Told]], _out: Path) -> None:
    answered = json.loads(_answer(path, "list", "--format", "json"), parse_constant=no_number)
    compare(answered, judged(told))


def as_csv(path: Path, told: Callable[[], Sequence[Told]], _out: Path) -> None:
    text = _answer(path, "list", "--format", "csv").decode("utf-8")
    csv.field_size_limit(sys.maxsize)
    rows, expected = list(csv.DictReader(io.StringIO(text, newline=""))), judged(told)
    if [_cell(row["id"]) for row in rows] != [_cell(str(event["id"])) for event in expected]:
        raise Wrong(f"{len(rows)} rows instead of {len(expected)}, or others")
    for row, event in zip(rows, expected, strict=True):
        for name, value in (("title", event["title"]), *event["when"].items()):
            if _cell(row[name]) != _cell("" if value is None else str(value)):
                raise Wrong(f"{name} of {event['id']}: {row[name][:60]!r} instead of {str(value)[:60]!r}")


def as_pdf(path: Path, told: Callable[[], Sequence[Told]], out: Path) -> None:
    """Of a great many events only a month, since a report of all would take minutes of a good file as well."""
    target = out / "report.pdf"
    target.unlink(missing_ok=True)
    many = _looks_large(path)
    _answer_of_export(path, target, ("--period", "2023-03") if many else ())
    document = pypdfium2.PdfDocument(target)
    try:
        if len(document) < 1:
            raise Wrong("a PDF without pages")
        if not many and judged(told) and not document[0].get_textpage().get_text_range().strip():
            raise Wrong("a PDF without words")
    finally:
        document.close()


def _answer_of_export(path: Path, target: Path, more: Sequence[str]) -> None:
    said = said_by("export", str(target), *more, "--database", str(path))
    if said.status == 2:
        if target.exists():
            raise Wrong("a file was written besides a refusal")
        raise Refused(sentence_in(said.errors, path))
    if said.status != 0 or not target.is_file():
        raise Wrong(f"exit {said.status}, {said.errors[:200]!r}")


def _looks_large(path: Path) -> bool:
    """More events than are read one by one, told by SQL without a look at the rest."""
    try:
        if not path.is_file() or not path.stat().st_size:
            return False
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        ((count,),) = connection.execute("select max(rowid) from events")
        connection.close()
    except (sqlite3.Error, OSError, RuntimeError, ValueError):
        return False
    return isinstance(count, int) and count > 5000


def compare(answered: Sequence[Any], told: Sequence[Told]) -> None:
    """Raises Wrong with the first difference."""
    if len(answered) != len(told):
        raise Wrong(f"{len(answered)} events instead of {len(told)}")
    for event, expected in zip(answered, told, strict=True):
        for name, value in expected.items():
            if event[name] != value:
                raise Wrong(f"{name} of {str(expected['id'])[:60]}: {str(event[name])[:80]} instead of {str(value)[:80]}")


def judged(told: Callable[[], Sequence[Told]]) -> Sequence[Told]:
    """What SQL says; what even SQL cannot read should not have been answered."""
    try:
        return told()
    except sqlite3.Error as error:
        raise Wrong(f"answered what SQL cannot read: {error}") from error


def _cell(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from reckoning, and with line breaks as CSV has them."""
    return re.sub(r"^'(?=[=+\-@\t\r])", "", text)


def no_number(name: str) -> None:
    raise Wrong(f"{name} is no JSON")
