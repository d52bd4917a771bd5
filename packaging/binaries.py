"""What the libraries of a folder need: other libraries, and the oldest C library of Linux that they run with."""

import re
import subprocess
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
_EXTENSION = re.compile(r"\.(cpython-\w+-[\w-]+|abi3)\.so$")


class Needs(NamedTuple):
    """What one program or library loads, and the version of the C library that it was linked with at least."""

    libraries: frozenset[str]
    glibc: tuple[int, int]


def strip(libraries: Iterable[Path]) -> None:
    """Take out what only debuggers and linkers read."""
    for library in libraries:
        subprocess.run(["strip", "--strip-unneeded", library], check=True)


def needs_in(folder: Path) -> dict[Path, Needs]:
    """Of each program and library of Linux that lies there."""
    return {path: _needs(path) for path in sorted(folder.rglob("*")) if _is_elf(path)}


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _needs(path: Path) -> Needs:
    told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
    versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(told)]
    return Needs(frozenset(_NEEDED.findall(told)), max(versions, default=(0, 0)))


def oldest_glibc(needs: Mapping[Path, Needs]) -> str:
    major, minor = max(each.glibc for each in needs.values())
    return f"{major}.{minor}"


def never_loaded(needs: Mapping[Path, Needs]) -> list[Path]:
    """Libraries that neither a program, a module of Python nor a plugin needs, nor what these need."""
    by_name = {path.name: path for path in needs}
    reached: set[Path] = set()
    waiting = [path for path in needs if _is_root(path)]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += [by_name[name] for name in needs[path].libraries if name in by_name]
    return [path for path in needs if path not in reached]


def _is_root(path: Path) -> bool:
    """What is loaded by its name: the rest of the libraries is loaded because something needs it."""
    is_library = path.name.startswith("lib") and ".so" in path.name and "plugins" not in path.parts
    return not is_library or bool(_EXTENSION.search(path.name)) or path.name.startswith("libpython")


def from_outside(needs: Mapping[Path, Needs]) -> frozenset[str]:
    """The libraries that are needed and lie elsewhere."""
    inside = {path.name for path in needs}
    return frozenset(name for each in needs.values() for name in each.libraries if name not in inside)


def unknown(outside: Collection[str], *known: Mapping[str, str]) -> list[str]:
    """Those of which no table says where they come from."""
    return sorted(name for name in outside if not any(name in table for table in known))
