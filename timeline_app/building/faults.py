"""Faults in records: all of them are collected in one run, each with file, record, field and reason.

However many and however long, what is told of them stays short enough to be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.records.errors import UserError
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import ngettext

_LINES, _ROOM = 24, 1800  # faults and characters that are listed; the first of them mostly bring the others about


@dataclass(frozen=True, slots=True)
class Fault:
    """Where and what: ``events/2023.toml``, ``event national-congress-18``, ``figure[2].value``, a reason."""

    file: str
    record: str
    field: str
    reason: str

    def __str__(self) -> str:
        where = " · ".join(echo(part) for part in (self.file, self.record, self.field) if part)
        return f"{where}: {self.reason}"


class FaultyRecords(UserError):
    """The records hold faults; nothing was built and the old database is as it was."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        summary = ngettext(
            "{count} fault in the records; the database was left as it was:",
            "{count} faults in the records; the database was left as it was:",
            len(faults),
        )
        super().__init__(summary, *_listed(faults))


def _listed(faults: Sequence[Fault]) -> list[str]:
    """As many as there is room for, and how many there are besides."""
    lines: list[str] = []
    for line in (f"  {fault}" for fault in faults[:_LINES]):
        if sum(map(len, lines)) + len(line) > _ROOM:
            break
        lines.append(line)
    rest = len(faults) - len(lines)
    return [*lines, "  " + ngettext("… and {count} more", "… and {count} more", rest)] if rest else lines
