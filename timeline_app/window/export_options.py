"""What an export needs to be told by the user."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The texts of the cover; ``compiled_by`` may be empty. ``surely`` leaves out what only may be in the period."""

    title: str
    compiled_by: str
    surely: bool = False
