"""The folder that starts without Python: PyInstaller makes it, what nobody loads is taken out, and it says what it is."""

import json
import marshal
import os
import py_compile
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, cast

import binaries
import left_out
import sizes
from systems import System

NAME = "Timeline"
EFFORT = 3  # of xz: the usual 6 makes a file that is a tenth smaller in four times the time
_HEAD = 16  # bytes of a compiled file before its code
OPTIMIZED = 1  # no assertions, which nothing relies on; a dataclass without a docstring would make itself one at each start
_INSIDE = Path("_internal")
_SUPPORT = Path("shiboken6") / "files.dir"
_SAYS = Path("resources") / "package.json"


class Made(NamedTuple):
    """``needs`` is empty on systems where libraries are not looked through."""

    path: Path
    needs: dict[Path, binaries.Needs]
    version: str


class LibraryUnknown(Exception):
    """A library is needed that is neither in the folder nor in a table of ``left_out.py``."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(
            f"{' '.join(names)}: needed and not found. Install what has them (packaging/README.md), so that they come along, "
            "or name them in a table of packaging/left_out.py as parts of the system."
        )


def build(source: Path, output: Path, work: Path, epoch: int) -> Made:
    """The program of the tree ``source`` as a folder in ``output``, with that of the trial beside it."""
    version = _version(source)
    _say_what_it_is(source / _SAYS, {}, version, epoch)
    spec = source / "packaging" / "timeline-app.spec"
    folders = ["--distpath", output, "--workpath", work / "made"]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec]
    subprocess.run(command, cwd=source, check=True, env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONNODEBUGRANGES": "1"})
    path = output / NAME
    compile_support_of_qt(path / _INSIDE)
    gather_modules(path / _INSIDE)
    needs = _take_out_unused(path) if sys.platform == "linux" else {}
    _say_what_it_is(path / _INSIDE / "timeline_app" / f"_{_SAYS}", needs, version, epoch)
    table = sizes.table(path)
    (output / "sizes.txt").write_text(table, "utf-8")
    sys.stdout.write(table)
    return Made(path, needs, version)


def compile_support_of_qt(inside: Path) -> None:
    """The part of PySide that is written in Python lies in its library as text, and each start would compile it.

    PySide looks for a folder of this name first, which its variable SBK_EMBED makes of that text.
    """
    import shiboken6.Shiboken  # noqa: F401  (loads the part)

    text = cast("zipfile.ZipFile", getattr(sys.modules["shibokensupport"].__loader__, "zfile"))  # noqa: B009 (of no known class)
    target = inside / _SUPPORT
    text.extractall(target, [name for name in text.namelist() if name.startswith("shibokensupport/")])
    for path in sorted(target.rglob("*.py")):
        place = path.relative_to(inside).as_posix()
        py_compile.compile(
            str(path), str(path.with_suffix(".pyc")), place, doraise=True, optimize=OPTIMIZED,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        path.unlink()


def gather_modules(inside: Path) -> None:
    """All modules of the program, and those of the support of Qt, in one file for ``surroundings.py``.

    Those of the support stay in their folder as well, since PySide looks whether it is there.
    """
    modules: dict[str, tuple[str, bool, int, int]] = {}
    codes = b""
    for root, folder in ((inside, "timeline_app"), (inside / _SUPPORT, "shibokensupport")):
        for path in sorted((root / folder).rglob("*.pyc")):
            is_package = path.stem == "__init__"
            name = ".".join((path.parent if is_package else path.with_suffix("")).relative_to(root).parts)
            code = path.read_bytes()[_HEAD:]
            modules[name] = (path.relative_to(inside).as_posix(), is_package, len(codes), len(codes) + len(code))
            codes += code
    for path in (inside / "timeline_app").rglob("*.pyc"):
        path.unlink()
    table = marshal.dumps(modules)
    (inside / "timeline_app.modules").write_bytes(len(table).to_bytes(8, "little") + table + codes)


def _take_out_unused(path: Path) -> dict[Path, binaries.Needs]:
    """Raises LibraryUnknown where the folder would not start on other systems."""
    binaries.strip(library for library in path.rglob("*") if left_out.has_useless_symbols(library))
    needs = binaries.needs_in(path)
    for library in binaries.never_loaded(needs):
        library.unlink()
        del needs[library]
    for link in path.rglob("*"):
        if link.is_symlink() and not link.exists():
            link.unlink()
    outside = binaries.from_outside(needs)
    if unknown := binaries.unknown(outside, left_out.SYSTEM_LIBRARIES, left_out.OPTIONAL_LIBRARIES):
        raise LibraryUnknown(unknown)
    return needs


def _version(source: Path) -> str:
    code = "import timeline_app; print(timeline_app.__version__)"
    return subprocess.run([sys.executable, "-c", code], cwd=source, capture_output=True, text=True, check=True).stdout.strip()


def _say_what_it_is(path: Path, needs: Mapping[Path, binaries.Needs], version: str, epoch: int) -> None:
    """For ``timeline-app doctor``."""
    libraries = sorted(each.name for each in needs if each.name.startswith("lib"))
    told = {
        "version": version,
        "built_from_commit_of": datetime.fromtimestamp(epoch, UTC).date().isoformat(),
        "glibc": binaries.oldest_glibc(needs) if needs else None,
        "libraries": libraries,
    }
    path.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def pack(made: Made, output: Path, system: System, epoch: int) -> Path:
    """One file to download; in the same order and of the same time, whoever packs it."""
    path = output / f"{NAME.lower()}-{made.version}-{sys.platform}.{system.archive}"
    if system.bundle:  # only the system's own tool keeps the links and marks of an app
        subprocess.run(["ditto", "-c", "-k", "--keepParent", output / f"{NAME}.app", path], check=True)
    elif system.archive == "zip":
        _zip(made.path, path, epoch)
    else:
        _tar(made.path, path, epoch)
    return path


def _zip(folder: Path, path: Path, epoch: int) -> None:
    when = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sizes.files_in(folder):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), when)
            entry.external_attr, entry.compress_type = 0o755 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


def _tar(folder: Path, path: Path, epoch: int) -> None:
    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(path, "w:xz", preset=EFFORT) as archive:
        for file in [folder, *sorted(folder.rglob("*"))]:
            archive.add(file, file.relative_to(folder.parent).as_posix(), recursive=False, filter=plain)

