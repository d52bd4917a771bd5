"""How the columns of tables were told the last time, by their headings: one file of the user, beside the preferences."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from timeline_app.importing.fields import Mapping
from timeline_app.importing.plain_mapping import from_plain, line_of, to_plain
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import told_as_not_written

_LARGEST = 5_000_000  # bytes
MOST = 300  # lines of headings; the one that was used longest ago gives way


class RememberedMappings:
    """Each change reads the file anew, since another window may have written it.

    A file that cannot be read counts as empty: what it held can be told again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, headings: Sequence[str]) -> Mapping | None:
        """The mapping of a table with these headings; None where there was none, and for a table without headings."""
        plain = self._content().get(line_of(headings))
        return from_plain(cast("dict[str, Any]", plain), len(headings)) if isinstance(plain, dict) else None

    def keep(self, headings: Sequence[str], mapping: Mapping) -> None:
        """As the last one used; raises NotWritten where the file cannot be written."""
        line = line_of(headings)
        if not line:
            return
        others = [(known, plain) for known, plain in self._content().items() if known != line]
        content = dict([*others, (line, to_plain(mapping))][-MOST:])
        with told_as_not_written(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        with draft_of(self._path) as draft:
            draft.write_text(json.dumps(content, indent=1), "ascii")

    def _content(self) -> dict[str, Any]:
        try:
            if not self._path.is_file() or self._path.stat().st_size > _LARGEST:
                return {}
            content: Any = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return cast("dict[str, Any]", content) if isinstance(content, dict) else {}
