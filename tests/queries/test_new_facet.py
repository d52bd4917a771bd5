"""A facet is added by changing two files, as docs/extending.md says: done here in a copy of the program."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.bundled import EVENTS, TIMELINE
from tests.conftest import ROOT
from tests.recipes import Copy, followed

NAME = f"mainly {TIMELINE.theme('digital').name_en}"
pytestmark = [
    pytest.mark.starts_process, pytest.mark.skipif(sys.platform == "win32", reason="links of folders need a privilege there"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The program with the facet."""
    return followed("A facet", tmp_path_factory.mktemp("program"))


@pytest.fixture(scope="module")
def said(copy: Copy) -> dict[str, Any]:
    """What the facet does there in both loaders and in the panel."""
    check = Path(__file__).with_name("new_facet_check.py")
    return json.loads(copy.run(str(check), str(ROOT / "data"), str(copy.folder / "made.db")))


def test_it_takes_two_files(copy: Copy) -> None:
    assert len(copy.changed) == 2


def test_it_finds_the_same_events_everywhere(said: dict[str, Any]) -> None:
    digital = [event.id for event in EVENTS if event.theme == "digital"]
    assert 0 < len(digital) < len(EVENTS)
    assert said["few"] == said["many"] == digital
    assert said["panel"] == [len(digital), digital]
    assert said["words"] == f"main theme: {NAME}"


def test_the_command_line_knows_it(copy: Copy) -> None:
    listed = json.loads(copy.timeline("list", "--main-theme", "digital", "--format", "json"))
    assert [event["id"] for event in listed] == [event.id for event in EVENTS if event.theme == "digital"]


def test_it_counts_every_value_in_both_loaders(said: dict[str, Any]) -> None:
    assert said["few counts"] == said["many counts"] == Counter(event.theme for event in EVENTS)
