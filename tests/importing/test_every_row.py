"""Real-looking tables of many layouts and encodings: no row is lost on its way into a timeline."""

from pathlib import Path

import pytest

from tests.importing.made_tables import Made, made_tables
from tests.own_file import TODAY
from timeline_app.database.store import Store
from timeline_app.documents.sheet import Table
from timeline_app.editing.new_file import new_timeline
from timeline_app.editing.one_command import carry_out
from timeline_app.importing.already_there import Presence
from timeline_app.importing.material import read_material
from timeline_app.importing.table_choice import TableChoice


@pytest.mark.thorough
@pytest.mark.parametrize("made", made_tables(), ids=lambda made: made.name)
def test_every_row_of_a_table_is_imported_or_named(made: Made, tmp_path: Path) -> None:
    own = tmp_path / "校史.timeline"
    new_timeline(own, "校史", TODAY)
    (tmp_path / made.file).write_bytes(made.content)
    material = read_material(tmp_path / made.file, own)
    assert isinstance(material.chosen, Table)
    choice = TableChoice.of(material.chosen)
    plan = material.plan(choice, TODAY)
    rows = len(list(choice.reading(TODAY).rows))
    assert plan.writes + plan.count(Presence.SAME) + len(plan.left_out) == rows
    if plan.writes:
        carry_out(own, plan.command, tmp_path / "kept")
    with Store(own) as store:
        assert len(store.events()) == len(plan.command.added)
    assert read_material(tmp_path / made.file, own).plan(choice, TODAY).command.added == ()
