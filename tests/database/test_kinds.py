"""A sample of the kinds of bad databases: each is answered rightly, or refused in one sentence; ``try_kinds.py`` tries them all."""

from pathlib import Path

import pytest

from tests.benchmarks.synthetic import make_database
from tests.conftest import Program
from tests.database.kinds import KINDS
from tests.database.kinds.kind import Beginning
from tests.database.plain_reader import told_by
from tests.database.sample import SAMPLE
from tests.database.trial import Way, tried
from tests.database.ways import as_json
from tests.database.window_visit import in_window
from timeline_app.settings import paths

pytestmark = pytest.mark.thorough

SHOWN_ELSEWHERE = ("good: as bundled", "texts: HTML in every text")  # in a window, by the journeys
IN_WINDOW = [name for name in SAMPLE if name not in SHOWN_ELSEWHERE]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[Beginning, Path]:
    many = make_database(tmp_path_factory.mktemp("many") / "many.db", 600, documents=300)
    return {Beginning.BUNDLED: paths.database(), Beginning.MANY: many}


def problems(name: str, way: Way, sources: dict[Beginning, Path], tmp_path: Path) -> list[str]:
    folder, out = tmp_path / "tried", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    kind = KINDS[name]
    path, held = kind.make(folder, sources)
    try:
        outcome = tried(way, path, lambda: told_by(path), out)
    finally:
        if held is not None:
            held.close()
    found = outcome.problems(kind.expected)
    return [*found, outcome.detail, outcome.touched] if found else []


@pytest.mark.parametrize("name", SAMPLE)
def test_a_list_is_right_or_one_sentence(name: str, sources: dict[Beginning, Path], tmp_path: Path) -> None:
    assert problems(name, as_json, sources, tmp_path) == []


@pytest.mark.parametrize("name", IN_WINDOW)
@pytest.mark.usefixtures("application")
def test_the_window_is_right_or_one_dialog(name: str, sources: dict[Beginning, Path], tmp_path: Path) -> None:
    assert problems(name, in_window, sources, tmp_path) == []


@pytest.mark.parametrize("name", ["bytes: text", "schema: trigger", "special files: missing"])
def test_one_sentence_and_exit_2_from_a_process_of_its_own(
    name: str, sources: dict[Beginning, Path], tmp_path: Path, program: Program
) -> None:
    path, _held = KINDS[name].make(tmp_path, sources)
    before = path.read_bytes() if path.is_file() else None
    run = program("list", "--database", str(path))
    assert run.returncode == 2
    assert run.stdout == ""
    assert str(path) in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert "Traceback" not in run.stderr
    assert (path.read_bytes() if path.is_file() else None) == before
    assert {each.name for each in tmp_path.iterdir()} <= {path.name}


def test_names_are_in_the_table_of_kinds() -> None:
    assert [name for name in SAMPLE if name not in KINDS] == []
    assert len(KINDS) >= 240
