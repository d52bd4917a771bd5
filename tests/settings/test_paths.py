"""Where things lie: what the program brings is there, what the user's system keeps is apart from it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline_app.settings import paths

ROOT = Path(__file__).resolve().parents[2]


def own_file(**variables: str) -> Path:
    """Where a process of its own, with other variables, would keep its preferences."""
    environment = {name: value for name, value in os.environ.items() if name != "TIMELINE_CONFIG"} | variables
    program = "from timeline_app.settings.paths import preferences_file; print(preferences_file())"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment | {"PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8",
        check=True,
    )
    return Path(run.stdout.strip())


@pytest.mark.parametrize("name", ["fonts", "translations", "report", "icons"])
def test_what_the_program_brings_is_there(name: str) -> None:
    assert any((paths.resources() / name).iterdir())


def test_the_bundled_database_is_one() -> None:
    assert paths.database().parent == paths.data()
    assert paths.database().read_bytes()[:15] == b"SQLite format 3"


def test_a_checkout_is_the_folder_above_the_package() -> None:
    assert (paths.checkout() / "timeline_app" / "settings" / "paths.py").samefile(paths.__file__)


@pytest.mark.starts_process
def test_a_folder_can_be_chosen_for_what_the_window_keeps(tmp_path: Path) -> None:
    chosen = tmp_path / "自己的 设置"
    assert own_file(TIMELINE_CONFIG=str(chosen)) == chosen / "preferences.json"
    assert not chosen.exists()


def test_preferences_and_log_lie_in_the_folder_that_is_named(tmp_path: Path) -> None:
    assert paths.preferences_file().parent == paths.log_file().parent.parent == tmp_path / "config"


@pytest.mark.starts_process
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="only the desktops of Linux know XDG_CONFIG_HOME")
@pytest.mark.parametrize("variables", [{}, {"TIMELINE_CONFIG": ""}], ids=["none", "empty"])
def test_without_a_choice_it_is_where_the_system_wants_it(tmp_path: Path, variables: dict[str, str]) -> None:
    assert own_file(XDG_CONFIG_HOME=str(tmp_path), **variables) == tmp_path / "timeline-app" / "preferences.json"
