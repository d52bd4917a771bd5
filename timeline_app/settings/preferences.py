"""What the window remembers between two starts: one declared table, kept as JSON."""

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, Self, cast

from timeline_app.frozen import frozen
from timeline_app.records.errors import UserError
from timeline_app.settings.paths import preferences_file
from timeline_app.settings.preference import Preference, Section, choice, folder, row_of, switch
from timeline_app.terminal import tell
from timeline_app.translation.words import N_, _
from timeline_app.writing.target import NotWritten, told_as_not_written

_LARGEST = 1_000_000  # bytes; ours are a thousandth of that


class UnreadablePreferences(UserError):
    """The file of preferences cannot be read as such; the window opens with the defaults."""


@frozen
class Preferences:
    """Every preference with its default, what it may be and where 显示 shows it; a plain text follows from what one does.

    ``geometry`` and ``panes`` are Qt's own bytes, in base 64. Where ``language`` and ``script`` are empty, the system's hold.
    """

    language: str = choice(
        "", Section.LANGUAGE, N_("Language of the interface"), ("zh_Hans", "简体中文"), ("zh_Hant", "繁體中文"), ("en", "English"),
    )
    script: str = choice(
        "", Section.LANGUAGE, N_("Script of the content"), ("hans", N_("Simplified")), ("hant-tw", N_("Traditional (Taiwan)")),
        ("hant-hk", N_("Traditional (Hong Kong)")),
    )
    one_script: str = switch("on", Section.LANGUAGE, N_("Interface and content in the same script"))
    appearance: str = choice("system", Section.LOOK, N_("Appearance"))
    type_size: str = choice(
        "system", Section.LOOK, N_("Size of type"), ("system", N_("As the system")), ("small", N_("Small")),
        ("medium", N_("Normal")), ("large", N_("Large")),
    )
    motion: str = switch("system", Section.LOOK, N_("Glide to where a jump leads"), on="system")
    coverage: str = switch("off", Section.LOOK, N_("Which source speaks of which months"))
    week_begins: str = choice("monday", Section.START, N_("First day of the week"), ("monday", N_("Mon")), ("sunday", N_("Sun")))
    first_grouping: str = choice("", Section.START, N_("Lanes at the start"))
    grouping: str = "theme"
    lanes: str = ""
    tracks: str = ""
    open_filters: str = ""
    list_columns: str = ""
    compiled_by: str = ""
    export_folder: str = folder(Section.START, N_("Where exports go…"))
    export_as: str = ""
    export_title: str = ""
    export_title_for: str = ""
    export_size: str = ""
    export_chart: str = ""
    export_certain: str = ""
    export_script: str = ""
    export_scale: str = ""
    export_across: str = ""
    documents_folder: str = ""
    first_steps: str = ""
    recent: str = ""
    geometry: str = ""
    panes: str = ""

    @classmethod
    def read(cls, path: Path) -> Self:
        """The preferences of a file; a missing file, or a value that a preference does not allow, gives the default.

        Raises UnreadablePreferences for a file that holds none at all.
        """
        content = _content(path)
        return cls(**{row.key: content[row.key] for row in table() if row.key in content and row.allows(content[row.key])})

    def write(self, path: Path) -> None:
        """In one step, where links lead; raises NotWritten where that cannot be done, and then leaves what stands there."""
        from timeline_app.writing.draft import draft_of  # at the end

        with told_as_not_written(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        with draft_of(path) as draft:
            draft.write_text(json.dumps(asdict(self), indent=1), "ascii")  # UTF-8 has no halves of characters

    def changed(self, **values: str) -> Self:
        return replace(self, **values)


def table() -> tuple[Preference, ...]:
    """A row for each preference, in the order in which settings show them."""
    return tuple(map(row_of, fields(Preferences)))


def write_at_end(preferences: Preferences) -> None:
    """In their place; why that cannot be done is told on the terminal, since the window is about to be gone."""
    try:
        preferences.write(preferences_file())
    except NotWritten as error:
        tell(str(error))


def _content(path: Path) -> dict[str, Any]:
    """Nothing of a file that is not there; looks at its kind and size first, since to read a pipe would never end."""
    try:
        if not path.exists():
            return {}
        if not path.is_file() or not 0 < path.stat().st_size <= _LARGEST:  # what waits for content says that it is empty
            raise _unreadable(path)
        content: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _unreadable(path) from error
    if not isinstance(content, dict):
        raise _unreadable(path)
    return cast("dict[str, Any]", content)


def _unreadable(path: Path) -> UnreadablePreferences:
    sentence = _("The settings in {path} cannot be read, so the window begins without them; delete the file if this comes again.")
    return UnreadablePreferences(sentence.format(path=path))
