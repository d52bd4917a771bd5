"""What does not hold: which record, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``record`` is the id of an event or a document; ``sentence`` says what is wrong and where."""

    record: str
    sentence: str
