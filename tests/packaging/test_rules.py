"""What gets into packages, told without building any."""

import os
import py_compile
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import binaries
import left_out
import pytest
import sizes
from binaries import Needs
from folder import gather_modules
from systems import EVERYWHERE, SYSTEMS

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX, WINDOWS, MACOS = (SYSTEMS[name] for name in ("linux", "win32", "darwin"))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),  # which opens a port
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libstdc++.so.6", False),
        ("libxcb-cursor.so.0", True),
        ("pypinyin/phrases_dict.json", True),
        ("timeline_app/_resources/translations/zh_Hans/LC_MESSAGES/timeline.mo", True),
        ("timeline_app/_resources/translations/zh_Hans.po", False),
    ],
)
def test_linux_takes_what_it_uses(name: str, wanted: bool) -> None:
    assert left_out.is_wanted(name, LINUX) is wanted


@pytest.mark.parametrize(
    ("name", "system", "wanted"),
    [
        ("PySide6/plugins/platforms/qwindows.dll", WINDOWS, True),
        ("PySide6/plugins/platforms/qdirect2d.dll", WINDOWS, False),
        ("PySide6/plugins/styles/qmodernwindowsstyle.dll", WINDOWS, True),
        ("PySide6/plugins/tls/qopensslbackend.dll", WINDOWS, False),
        ("PySide6/translations/qtbase_zh_TW.qm", WINDOWS, True),
        ("PySide6/Qt6Network.dll", WINDOWS, False),
        ("PySide6/Qt6Widgets.dll", WINDOWS, True),
        ("PySide6/opengl32sw.dll", WINDOWS, False),
        ("PySide6/Qt/lib/QtQmlModels.framework/Versions/A/QtQmlModels", MACOS, False),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", MACOS, True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", MACOS, True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.dylib", MACOS, True),
        ("PySide6/Qt/plugins/networkinformation/libqscnetworkreachability.dylib", MACOS, False),
    ],
)
def test_the_others_take_theirs(name: str, system: object, wanted: bool) -> None:
    assert left_out.is_wanted(name, system) is wanted  # pyright: ignore[reportArgumentType]


@pytest.mark.skipif(sys.platform != "linux", reason="the plug-ins of this system are looked up")
def test_every_plugin_that_is_kept_is_one_of_qt() -> None:
    """A name that Qt has changed would be left out without a word."""
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for folder, names in {**EVERYWHERE, **LINUX.plugins}.items():
        for name in names:
            assert (plugins / folder / f"lib{name}.so").exists(), name


LEFT_OUT = """
import importlib, pkgutil, sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if any(f"{name}.".startswith(f"{each}.") for each in MODULES):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
MODULES = sys.argv[1:]
sys.meta_path.insert(0, Absent())
import timeline_app
for each in pkgutil.walk_packages(timeline_app.__path__, "timeline_app."):
    importlib.import_module(each.name)
"""


@pytest.mark.starts_process
def test_every_module_imports_without_what_is_left_out() -> None:
    """What a package of others asks for would end the command that comes to it first, and no other."""
    command = [sys.executable, "-c", LEFT_OUT, *left_out.MODULES]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr


def test_what_nobody_loads_is_found_and_what_lies_elsewhere_is_named() -> None:
    inside = Path("Timeline/_internal")
    program, plugin = inside / "timeline-app", inside / "PySide6/Qt/plugins/platforms/libqxcb.so"
    module = inside / "PySide6/QtCore.abi3.so"
    core, cursor = inside / "libQt6Core.so.6", inside / "libxcb-cursor.so.0"
    idle, loop = inside / "libidle.so.1", inside / "libloop.so.1"
    needs = {
        program: Needs(frozenset({"libc.so.6"}), (2, 34)), plugin: Needs(frozenset({cursor.name}), (2, 17)),
        module: Needs(frozenset({core.name}), (2, 28)), core: Needs(frozenset({"libc.so.6", "libz.so.1"}), (2, 35)),
        cursor: Needs(frozenset(), (2, 4)), idle: Needs(frozenset({loop.name}), (2, 36)),
        loop: Needs(frozenset({idle.name}), (0, 0)),
    }
    assert binaries.never_loaded(needs) == [idle, loop]
    kept = {path: each for path, each in needs.items() if path not in (idle, loop)}
    assert binaries.oldest_glibc(kept) == "2.35"
    assert binaries.from_outside(kept) == {"libc.so.6", "libz.so.1"}
    assert binaries.unknown(["libc.so.6", "libnew.so.3"], left_out.SYSTEM_LIBRARIES) == ["libnew.so.3"]


@pytest.mark.starts_process
@pytest.mark.skipif(shutil.which("objdump") is None, reason="binutils are not installed")
def test_the_needs_of_a_library_are_read_from_it(tmp_path: Path) -> None:
    import _ctypes

    shutil.copy(_ctypes.__file__, tmp_path)
    (tmp_path / "note.txt").write_text("no library", "utf-8")
    ((path, needs),) = binaries.needs_in(tmp_path).items()
    assert path.name == Path(_ctypes.__file__).name
    assert "libc.so.6" in needs.libraries
    assert needs.glibc >= (2, 2)


@pytest.mark.parametrize(
    ("name", "useless"),
    [
        ("Timeline/_internal/libpython3.11.so.1.0", True),
        ("Timeline/_internal/python3.11/lib-dynload/_decimal.cpython-311-x86_64-linux-gnu.so", True),
        ("Timeline/_internal/typst/_typst.abi3.so", True),
        ("Timeline/_internal/numpy.libs/libscipy_openblas64_-32a4b2a6.so", False),  # `strip` would damage it
        ("Timeline/_internal/PySide6/Qt/lib/libQt6Core.so.6", False),
        ("Timeline/_internal/typst/__init__.pyc", False),
    ],
)
def test_names_for_debuggers_are_taken_out_where_that_does_no_harm(name: str, useless: bool) -> None:
    assert left_out.has_useless_symbols(Path(name)) is useless


AGAIN = """
import runpy, sys
sys._MEIPASS = sys.argv[1]
runpy.run_path(sys.argv[2])
import shibokensupport as first
del sys.modules["shibokensupport"]
import shibokensupport as second, timeline_app.told
print(first is second, timeline_app.told.__file__)
"""


@pytest.mark.starts_process
def test_the_modules_of_the_program_are_one_file_and_each_runs_once(tmp_path: Path) -> None:
    support = "shiboken6/files.dir/shibokensupport/__init__"
    for name, text in {"timeline_app/__init__": "", "timeline_app/told": "print('told')", support: "print('runs')"}.items():
        path = tmp_path / f"{name}.pyc"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".py").write_text(text, "utf-8")
        py_compile.compile(str(path.with_suffix(".py")), str(path), doraise=True)
        path.with_suffix(".py").unlink()
    gather_modules(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["__init__.pyc", "timeline_app.modules"]
    command = [sys.executable, "-I", "-c", AGAIN, tmp_path, PACKAGING / "surroundings.py"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (run.stdout.split(), run.stderr) == (["runs", "told", "True", str(tmp_path / "timeline_app" / "told.pyc")], "")


def test_the_table_of_sizes_adds_up(tmp_path: Path) -> None:
    lie = {"timeline-app": 1_000_000, "_internal/typst/_typst.so": 3_000_000, "_internal/libicudata.so.73": 2_000_000}
    for name, size in lie.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    lines = sizes.table(tmp_path).splitlines()
    assert [line.split()[0] for line in lines] == ["3.0", "2.0", "1.0", "6.0"]
    assert "typst" in lines[0]
    assert "ICU" in lines[1]


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    """A checkout of its own, without what takes long to compress: fonts, pictures and the manual are packed like all else."""
    root, large = tmp_path / "checkout", ("fonts", "manual", "__pycache__")
    for name in ("timeline_app", "resources", "packaging"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns(*large))
    (root / "data").mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "resources/fonts/OFL.txt", "data/timeline.db"):
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "--quiet"), ("add", "--all"), (*author, "commit", "--quiet", "--message", "All")):
        subprocess.run(["git", *command], cwd=root, check=True, capture_output=True)
    return root


@pytest.mark.starts_process
@pytest.mark.skipif(not shutil.which("git"), reason="packages are built from a commit, by git")
def test_the_second_wheel_is_the_first_byte_by_byte(committed: Path, tmp_path: Path) -> None:
    """Whoever builds, and whenever: only the commit counts."""
    made: list[dict[str, bytes]] = []
    for name, zone in (("one", "UTC"), ("two", "Asia/Shanghai")):
        command = [sys.executable, committed / "packaging" / "build.py", "wheel", "--output", tmp_path / name]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "TZ": zone, "SOURCE_DATE_EPOCH": "1"})
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert made[0] == made[1]
    assert sorted(Path(name).suffix for name in made[0]) == [".gz", ".whl"]


def test_the_workflow_builds_and_tries_each_system() -> None:
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text("utf-8")
    for system in ("windows-2022", "macos-14", "debian:12"):
        assert system in text
    assert text.count("packaging/build.py") >= 2
    assert text.count("packaging/try_packages.py") >= 2
    assert not re.search(r"uses: (?!actions/)", text)  # nobody else's code runs there


def test_pyinstaller_is_locked_with_the_tools() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]["dev"]
    assert any(tool.startswith("pyinstaller") for tool in tools)
    assert "pyinstaller==" in (PACKAGING / "requirements-dev.txt").read_text("utf-8")
