"""What the window remembers between two starts: one declared table, kept as JSON."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every preference with its default; ``geometry`` and ``panes`` are Qt's own bytes, in base 64."""

    appearance: str = "system"
    script: str = ""
    grouping: str = "theme"
    lanes: str = ""
    motion: str = "system"
    coverage: str = "off"
    compiled_by: str = ""
    export_folder: str = ""
    documents_folder: str = ""
    geometry: str = ""
    panes: str = ""

    @classmethod
    def read(cls, path: Path) -> Self:
        """The preferences of a file; a missing file, or a field that is not text, gives the default."""
        try:
            content: Any = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return cls()  # nothing but comfort is lost, and the next start writes a good file
        known = {field.name for field in fields(cls)}
        kept = content.items() if isinstance(content, dict) else ()
        return cls(**{name: value for name, value in kept if name in known and isinstance(value, str)})

    def write(self, path: Path) -> None:
        """Raises OSError where the folder cannot be written."""
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), "utf-8")
        draft.replace(path)

    def changed(self, **values: str) -> Self:
        return replace(self, **values)
