"""What a command did, in a few words, as a menu names what would be taken back."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from timeline_app.translation.cut import line
from timeline_app.translation.words import N_, _

_LONGEST = 40  # characters of a name
_WORDS: Mapping[str, str] = {
    "add event": N_("Add “{name}”"),
    "change event": N_("Change “{name}”"),
    "remove events": N_("Remove {count} events"),
    "remove events, one": N_("Remove “{name}”"),
    "merge events": N_("Merge into “{name}”"),
    "set events": N_("Change {count} events"),
    "set events, one": N_("Change “{name}”"),
    "import": N_("Import {count} events"),
    "import, one": N_("Import “{name}”"),
    "add entry": N_("Add “{name}”"),
    "change entry": N_("Change “{name}”"),
    "order entries": N_("Change the order"),
    "merge entries": N_("Merge into “{name}”"),
    "remove entry": N_("Remove “{name}”"),
}
_UNKNOWN = N_("Last change")


class Told(NamedTuple):
    """``deed`` is a key of the words above, ``name`` what it was done to, ``events`` how many it concerned."""

    deed: str
    name: str = ""
    events: int = 1

    @property
    def words(self) -> str:
        """In the language of the program; what a newer version did has words of its own that are not known here."""
        return _(_WORDS.get(self.deed, _UNKNOWN)).format(name=line(self.name, _LONGEST), count=self.events)

    @classmethod
    def read(cls, text: str) -> "Told":
        """As the log has it; what is not readable is told as a change."""
        try:
            plain: Any = json.loads(text)
            deed, name, events = plain
            return cls(str(deed), str(name), int(events))
        except (ValueError, TypeError, OverflowError, RecursionError):  # JSON as Python reads it has numbers without an end
            return cls("")
