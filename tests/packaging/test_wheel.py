"""The wheel carries all it needs, and answers from a place where nothing else is."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from timeline_app.database.store import Store

pytestmark = pytest.mark.starts_process

ROOT = Path(__file__).resolve().parents[2]
CARRIED = (
    "timeline_app/_data/timeline.db", "timeline_app/_resources/report/research.typ", "timeline_app/_resources/report/chronicle.typ",
    "timeline_app/_resources/fonts/OFL.txt",
    "timeline_app/_resources/fonts/TimelineSans-Regular.ttc", "timeline_app/_resources/fonts/TimelineSerif-Regular.ttc",
    "timeline_app/_resources/manual/en/index.html", "timeline_app/_resources/manual/zh_Hans/pictures/first.webp",
    "timeline_app/_resources/manual/style.css",
    "timeline_app/_resources/icons/timeline-app-256.png", "timeline_app/_resources/themes/dark.json",
    *(f"timeline_app/_resources/translations/{language}/LC_MESSAGES/timeline.mo" for language in ("zh_Hans", "zh_Hant", "en")),
)
SHARED = ("share/applications/timeline-app.desktop", "share/icons/hicolor/256x256/apps/timeline-app.png")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing is left in the checkout."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("timeline_app", "resources", "packaging"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    (source / "data").mkdir()
    shutil.copy(ROOT / "data" / "timeline.db", source / "data")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def test_it_carries_what_the_program_needs_and_nothing_of_its_making(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert set(CARRIED) <= set(names)
    assert all(any(name.endswith(shared) for name in names) for shared in SHARED)
    assert [name for name in names if name.startswith(("tests/", "docs/", "data/", "packaging/"))] == []


def test_it_answers_alone(wheel: Path, tmp_path: Path, store: Store) -> None:
    """Unpacked somewhere else, with the checkout out of reach: list, and a PDF with its own fonts."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "alone")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "alone"), "PYTHONUTF8": "1"}

    def run(*arguments: str) -> str:
        command = [sys.executable, "-P", "-m", "timeline_app", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, encoding="utf-8").stdout

    assert len(json.loads(run("list", "--format", "json"))) == store.timeline.event_count
    run("export", "q3.pdf", "--period", "2023Q3")
    assert (tmp_path / "q3.pdf").read_bytes().startswith(b"%PDF")
