"""Problems in records: all of them are collected in one run, each with file, record, field and reason.

However many and however long, what is told of them stays short enough to be read.
"""

from collections.abc import Sequence

from timeline_app.frozen import frozen
from timeline_app.records.errors import UserError
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import ngettext

_LINES, _ROOM = 24, 1800  # problems and characters that are listed; the first of them mostly bring the others about


@frozen
class Problem:
    """Where and what: ``events/2023.toml``, ``event national-congress-18``, ``figure[2].value``, a reason."""

    file: str
    record: str
    field: str
    reason: str

    def __str__(self) -> str:
        where = " · ".join(echo(part) for part in (self.file, self.record, self.field) if part)
        return f"{where}: {self.reason}"


class InvalidRecords(UserError):
    """The records hold problems; nothing was built and the old database is as it was."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        summary = ngettext(
            "{count} problem in the records; the database was left as it was:",
            "{count} problems in the records; the database was left as it was:",
            len(problems),
        )
        super().__init__(summary, *_listed(problems))


def _listed(problems: Sequence[Problem]) -> list[str]:
    """As many as there is room for, and how many there are besides."""
    lines: list[str] = []
    for line in (f"  {problem}" for problem in problems[:_LINES]):
        if sum(map(len, lines)) + len(line) > _ROOM:
            break
        lines.append(line)
    rest = len(problems) - len(lines)
    return [*lines, "  " + ngettext("… and {count} more", "… and {count} more", rest)] if rest else lines
