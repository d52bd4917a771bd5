"""Which files a type check has to read again: what is changed since it last found nothing, and whatever imports that.

The types of a file follow from its text, from what it imports, directly or not, from the configuration and from the packages
installed. Where all of these are as they were, another check finds nothing either.
"""

import hashlib
import re
import sys
import sysconfig
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

FOLDERS = ("timeline_app", "packaging", "tests")
_ALSO_IMPORTED_FROM = "packaging."  # as pyproject.toml says
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<package>[\w.]+)[ \t]+import[ \t]+(?P<names>\([^)]*\)|[^\n]*)|import[ \t]+(?P<modules>[^\n]*))",
    re.MULTILINE,
)
_NAME = re.compile(r"[\w.]+")
_NO_PART_OF_IT = re.compile(r"#[^\n]*|\\\n")  # comments, and ends of lines that go on


def texts_under(root: Path) -> dict[str, str]:
    """By path, relative to the root."""
    paths = (path for folder in FOLDERS for path in (root / folder).rglob("*.py"))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}


def surroundings(root: Path) -> str:
    """Python, the packages installed and the configuration, as one digest."""
    packages = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return digest("\n".join([sys.version, *packages, (root / "pyproject.toml").read_text("utf-8")]))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def unchecked(texts: Mapping[str, str], checked: Mapping[str, str]) -> list[str]:
    """Of the files there are, those that differ from what was checked, given as digests, and all that lead to a difference."""
    changed = {path for path in texts.keys() | checked.keys() if path not in texts or digest(texts[path]) != checked.get(path)}
    return sorted(_with_importers(changed, texts) & texts.keys()) if changed else []


def _with_importers(changed: Collection[str], texts: Mapping[str, str]) -> set[str]:
    importers: dict[str, set[str]] = {}
    for path, text in texts.items():
        for module in _imported(text):
            importers.setdefault(module, set()).add(path)
    found, ahead = set(changed), list(changed)
    while ahead:
        met = {path for module in _modules(ahead.pop()) for path in importers.get(module, ())} - found
        found |= met
        ahead += met
    return found


def _imported(text: str) -> Iterable[str]:
    """The modules that a text names in its imports, with the packages around them; names of other things are among them."""
    for statement in _IMPORT.finditer(_NO_PART_OF_IT.sub(" ", text)):
        package = statement["package"]
        names = _NAME.findall(statement["names"] or statement["modules"])
        modules = [f"{package}.{name}" for name in names] if package else names
        for module in modules:
            yield from _and_packages(module)


def _and_packages(module: str) -> Iterable[str]:
    while module:
        yield module
        module = module.rpartition(".")[0]


def _modules(path: str) -> tuple[str, str]:
    """The names under which a file is imported."""
    module = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    return module, module.removeprefix(_ALSO_IMPORTED_FROM)
