"""A facet is added by changing four files, as docs/extending.md says: done here to a copy of the program."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.bundled import EVENTS
from tests.conftest import ROOT
from timeline_app.records.event import Kind

# Of each file, what is replaced and by what.
CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "queries/query.py": (
        ("event import Scope", "event import Kind, Scope"),
        ("    search: str", "    kinds: frozenset[Kind] = frozenset()\n    search: str"),
    ),
    "queries/names.py": (
        ("event import Event, Scope", "event import Event, Kind, Scope"),
        ("def precision_names", 'def kind_names() -> dict[str, str]:\n    names = _("Happened"), _("Issued"), _("Ran"), _("Due"), '
         '_("Before")\n    return dict(zip(Kind, names, strict=True))\n\n\ndef precision_names'),
    ),
    "queries/facets.py": (
        ("names import precision_names", "names import kind_names, precision_names"),
        ("FACETS: Sequence[Facet] = (\n", """FACETS: Sequence[Facet] = (
    Facet(
        field="kinds", option="--kind", hint=lambda: _("events of this kind"),
        pairs="select id as event, kind as value from events",
        names=lambda _timeline: kind_names(),
        words=lambda: _("kind: {names}"), heading=lambda: _("Kind"),
        codes=OfKinds(lambda kinds: kinds.kind),
    ),
"""),
    ),
    "database/kinds.py": (
        ("event import Scope", "event import Kind, Scope"),
        ('"scope": SCOPES}', '"scope": SCOPES, "kind": tuple(Kind)}'),
        ("    scope: NDArray[np.uint8]\n", "    scope: NDArray[np.uint8]\n    kind: NDArray[np.uint8]\n"),
    ),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the facet."""
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "timeline_app", folder / "timeline_app", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("data", "resources"):
        (folder / name).symlink_to(ROOT / name)
    for name, changes in CHANGES.items():
        path = folder / "timeline_app" / name
        text = path.read_text("utf-8")
        for before, after in changes:
            assert text.count(before) == 1, (name, before)
            text = text.replace(before, after)
        path.write_text(text, "utf-8")
    return folder


def run(program: Path, *arguments: str) -> Any:
    """What a process with that program prints."""
    environment = {**os.environ, "PYTHONPATH": str(program), "TIMELINE_CONFIG": str(program / "config"), "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    ended = subprocess.run(command, cwd=program, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


@pytest.fixture(scope="module")
def said(program: Path) -> dict[str, Any]:
    """What the facet does there in both loaders and in the panel."""
    return run(program, str(Path(__file__).with_name("new_facet_check.py")), str(ROOT / "data"), str(program / "made.db"))


def test_it_finds_the_same_events_everywhere(said: dict[str, Any]) -> None:
    issued = [event.id for event in EVENTS if event.kind is Kind.DOCUMENT]
    assert 0 < len(issued) < len(EVENTS)
    assert said["few"] == said["many"] == issued
    assert said["panel"] == [len(issued), issued]
    assert said["words"] == "kind: Issued"


def test_the_command_line_knows_it(program: Path) -> None:
    listed = run(program, "-m", "timeline_app", "list", "--kind", "document", "--format", "json")
    assert [event["id"] for event in listed] == [event.id for event in EVENTS if event.kind is Kind.DOCUMENT]


def test_it_counts_every_value_in_both_loaders(said: dict[str, Any]) -> None:
    assert said["few counts"] == said["many counts"] == Counter(event.kind for event in EVENTS)
