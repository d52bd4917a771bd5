"""What a type check reads again after a change."""

from pathlib import Path

import pytest

from tests.unchecked_files import digest, texts_under, unchecked

ROOT = Path(__file__).resolve().parents[1]
TEXTS = {
    "timeline_app/__init__.py": "",
    "timeline_app/records/day.py": "class Day: ...\n",
    "timeline_app/records/event.py": "from timeline_app.records.day import Day\n",
    "timeline_app/layout/lane.py": "from timeline_app.records import (  # a lane (one of many)\n    event,\n)\n",
    "timeline_app/layout/axis.py": "def ticks():\n    import timeline_app.layout.lane as lane\n",
    "timeline_app/look/fonts.py": "import os\n",
    "packaging/trial.py": "",
    "packaging/try_packages.py": "from trial \\\n    import Trial\n",
    "tests/test_trial.py": "from packaging import trial\n",
}
CHECKED = {path: digest(text) for path, text in TEXTS.items()}
OF_EVENTS = ["timeline_app/layout/axis.py", "timeline_app/layout/lane.py", "timeline_app/records/event.py"]


def test_nothing_is_checked_again_where_nothing_is_changed() -> None:
    assert unchecked(TEXTS, CHECKED) == []


def test_all_is_checked_where_nothing_was() -> None:
    assert unchecked(TEXTS, {}) == sorted(TEXTS)


@pytest.mark.parametrize(
    ("changed", "importers"),
    [
        ("timeline_app/look/fonts.py", []),
        ("timeline_app/layout/lane.py", ["timeline_app/layout/axis.py"]),
        ("timeline_app/records/day.py", OF_EVENTS),
        ("timeline_app/__init__.py", OF_EVENTS),
        ("packaging/trial.py", ["packaging/try_packages.py", "tests/test_trial.py"]),
    ],
    ids=str,
)
def test_what_imports_a_change_is_checked_with_it(changed: str, importers: list[str]) -> None:
    assert unchecked({**TEXTS, changed: "other\n"}, CHECKED) == sorted([changed, *importers])


def test_what_imports_a_file_that_is_gone_is_checked() -> None:
    left = {path: text for path, text in TEXTS.items() if path != "timeline_app/records/event.py"}
    assert unchecked(left, CHECKED) == ["timeline_app/layout/axis.py", "timeline_app/layout/lane.py"]


def test_what_imports_a_new_file_is_checked() -> None:
    before = {path: told for path, told in CHECKED.items() if path != "timeline_app/records/event.py"}
    assert "timeline_app/layout/lane.py" in unchecked(TEXTS, before)


def test_the_files_are_those_of_the_checkout() -> None:
    assert {"timeline_app/launch.py", "packaging/trial.py", "tests/test_unchecked_files.py"} <= texts_under(ROOT).keys()
