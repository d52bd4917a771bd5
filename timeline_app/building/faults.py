"""Faults in records: all of them are collected in one run, each with file, record, field and reason."""

from dataclasses import dataclass

from timeline_app.records.faults import UserFault
from timeline_app.translation.words import ngettext


@dataclass(frozen=True, slots=True)
class Fault:
    """Where and what: ``events/2023.toml``, ``event national-congress-18``, ``figure[2].value``, a reason."""

    file: str
    record: str
    field: str
    reason: str

    def __str__(self) -> str:
        where = " · ".join(part for part in (self.file, self.record, self.field) if part)
        return f"{where}: {self.reason}"


class FaultyRecords(UserFault):
    """The records hold faults; nothing was built and the old database is as it was."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        summary = ngettext(
            "{count} fault in the records; the database was left as it was:",
            "{count} faults in the records; the database was left as it was:",
            len(faults),
        )
        super().__init__(summary, *(f"  {fault}" for fault in faults))
