"""The lock holds what ``pyproject.toml`` asks for, on every system, and sends nobody to a particular server."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = PROJECT["project"]["dependencies"]
TOOLS = PROJECT["dependency-groups"]["dev"]


def locked(name: str) -> dict[str, set[str]]:
    """Package to versions; one package may have another version for another Python."""
    versions: dict[str, set[str]] = {}
    text = (ROOT / "packaging" / name).read_text("utf-8")
    for package, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE):
        versions.setdefault(package, set()).add(version)
    return versions


@pytest.mark.parametrize(("name", "wanted"), [("requirements.txt", RUN), ("requirements-dev.txt", RUN + TOOLS)])
def test_lock_holds_what_the_project_asks_for(name: str, wanted: list[str]) -> None:
    versions = locked(name)

    for requirement in map(Requirement, wanted):
        found = versions.get(canonicalize_name(requirement.name), set())
        assert found, requirement
        assert all(requirement.specifier.contains(version) for version in found), requirement


def test_tools_are_locked_with_the_versions_the_program_runs_with() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_lock_names_no_server(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text("utf-8")

    assert "://" not in text
    assert "--hash=sha256:" in text
