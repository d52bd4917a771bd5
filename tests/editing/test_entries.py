"""Themes, documents and indicators as the file has them, with how many events refer to each."""

from contextlib import closing
from pathlib import Path

from tests.database.test_older_schema import of_schema_5  # noqa: F401  (a fixture)
from timeline_app.editing.editor import Editor
from timeline_app.editing.entry_commands import AddEntry
from timeline_app.editing.entry_kinds import EntryKind
from timeline_app.records.theme import Theme

ADDED = AddEntry(Theme("mine", "校庆", "校庆", "", "#5493D2", "#79C4E8", "#3479BF"))


def test_to_list_the_entries_of_an_older_file_does_not_bring_it_forward(of_schema_5: Path, tmp_path: Path) -> None:  # noqa: F811
    content = of_schema_5.read_bytes()
    with closing(Editor(of_schema_5, tmp_path / "copies")) as editor:
        listed = {kind: editor.entries(kind) for kind in (EntryKind.THEMES, EntryKind.DOCUMENTS, EntryKind.INDICATORS)}
    assert of_schema_5.read_bytes() == content
    with closing(Editor(of_schema_5, tmp_path / "copies")) as editor:
        editor.do(ADDED)
        for kind, before in listed.items():
            assert [each for each in editor.entries(kind) if each.entry != ADDED.entry] == before
            assert all(each.events == editor.uses(kind, each.entry.id) for each in before)
