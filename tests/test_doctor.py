"""What this machine has: on the machine that runs the tests, and with libraries and folders that are not there."""

import io
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from timeline_app import doctor
from timeline_app.doctor import Finding

ROOT = Path(__file__).resolve().parents[1]
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves libraries to the system")


@pytest.mark.starts_process
def test_needs_nothing_but_the_standard_library() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); import timeline_app.doctor; print([])"
    command = [sys.executable, "-I", "-S", "-c", code, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_knows_the_dependencies_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert [Requirement(line).name for line in project["dependencies"]] == list(doctor.DEPENDENCIES)


@on_linux
def test_finds_libraries_by_loading_them() -> None:
    assert doctor.missing_libraries(["libc.so.6", "libtimeline-nowhere.so.1"]) == ["libtimeline-nowhere.so.1"]


@on_linux
def test_tells_the_exact_line_where_there_is_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_program(tmp_path / "apt-get", monkeypatch)
    hindrance = doctor.package_hindrance({"libnowhere.so.1": "libnowhere1", "libc.so.6": "libc6", "liba.so.2": "liba2"})

    assert hindrance
    assert hindrance.packages == ("libnowhere1", "liba2")
    assert all(sentence.endswith("sudo apt install libnowhere1 liba2") for sentence in hindrance[:2])


@on_linux
def test_all_that_is_missing_is_named_in_one_line_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where Debian's Python stands without python3-venv."""
    _put_program(tmp_path / "apt-get", monkeypatch)
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    hindrance = doctor.package_hindrance({"libnowhere.so.1": "libnowhere1"}, venv=True)
    venv = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"

    assert hindrance
    assert hindrance.packages == ("libnowhere1", venv)
    assert all(sentence.endswith(f"sudo apt install libnowhere1 {venv}") for sentence in hindrance[:2])


@on_linux
def test_names_the_libraries_where_there_is_no_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_program(tmp_path / "dnf", monkeypatch)
    hindrance = doctor.package_hindrance({"libnowhere.so.1": "libnowhere1"})

    assert hindrance
    assert not hindrance.packages
    assert all(sentence.endswith("libnowhere.so.1") for sentence in hindrance[:2])


def _put_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("#!/bin/sh\n", "utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(path.parent))


@on_linux
@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, False),
    ],
)
def test_tells_whether_a_window_can_be_shown(environment: dict[str, str], shown: bool) -> None:
    assert doctor.has_display(environment) is shown


@pytest.mark.starts_process  # Python asks uname for the processor
def test_examines_what_is_here(tmp_path: Path) -> None:
    line = Finding("timeline.db", True, "196")
    found = {finding.name: finding for finding in doctor.examine(tmp_path, [line])}

    assert found["Python"].holds
    assert found["numpy"].holds
    assert not found["Fonts"].holds
    assert found["Fonts"].detail.split() == list(doctor.FONTS)
    assert found["timeline.db"] is line


@pytest.mark.starts_process
def test_finds_fonts_in_the_resources(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    for name in doctor.FONTS:
        (tmp_path / "fonts" / name).touch()

    assert next(finding for finding in doctor.examine(tmp_path, []) if finding.name == "Fonts").holds


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok  Display: found\nmissing  typst: not installed\n"),
        ("zh_Hans", "正常  显示器：有\n缺少  typst：没有安装\n"),
        ("zh_Hant", "正常  显示器：有\n缺少  typst：没有安装\n"),
    ],
)
def test_report_is_one_line_a_finding(language: str, text: str) -> None:
    stream = io.StringIO()
    status = doctor.print_report(
        [Finding("Display", True, "found"), Finding("typst", False, "not installed")], language, stream
    )

    assert (stream.getvalue(), status) == (text, 1)


def test_report_without_problems_is_zero() -> None:
    assert doctor.print_report([Finding("Display", True, "found")], "en", io.StringIO()) == 0


def packaged(resources: Path, glibc: str | None) -> dict[str, Finding]:
    """What is told where a package says this of itself."""
    libraries = ["libQt6Core.so.6", "libsqlite3.so.0"]
    told = {"version": "1.0.0", "built_from_commit_of": "2026-11-22", "glibc": glibc, "libraries": libraries}
    (resources / "package.json").write_text(json.dumps(told), "utf-8")
    return {finding.name: finding for finding in doctor.examine(resources, [])}


@pytest.mark.starts_process
def test_a_checkout_says_nothing_of_packages(tmp_path: Path) -> None:
    assert not any("Package" in finding.name or "package" in finding.name for finding in doctor.examine(tmp_path, []))


@on_linux
@pytest.mark.starts_process
@pytest.mark.parametrize(("needed", "holds"), [("2.17", True), ("2.99", False), ("3.1", False)])
def test_a_package_says_what_it_brings_and_runs_on(tmp_path: Path, needed: str, holds: bool) -> None:
    found = packaged(tmp_path, needed)
    assert found["Package"].detail == "1.0.0, 2026-11-22"
    assert found["Libraries in the package"].detail == "libQt6Core.so.6 libsqlite3.so.0"
    assert found["Oldest C library it runs with"].detail == f"glibc {needed}"
    assert found["C library of this system"].holds is holds


@pytest.mark.starts_process
def test_a_package_of_a_system_with_one_c_library_does_not_tell_of_it(tmp_path: Path) -> None:
    assert [name for name in packaged(tmp_path, None) if "library" in name] == []
