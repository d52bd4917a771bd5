"""What takes the space in a folder, as a table."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath

# The first rule that fits names a file; a path is told from inside the folder of the libraries.
_PARTS = (
    ("typst, which sets the PDF", ("typst/",)),
    ("linear algebra of numpy (OpenBLAS)", ("numpy.libs/",)),
    ("numpy", ("numpy",)),
    ("Qt, its plugins and its binding", ("PySide6/", "shiboken6/", "PySide6")),
    ("fonts", ("timeline_app/_resources/fonts/",)),
    ("database", ("timeline_app/_data/",)),
    ("manual", ("timeline_app/_resources/manual/",)),
    ("other resources", ("timeline_app/",)),
    ("the program itself", ("timeline_app.modules",)),
    ("charts (pyqtgraph)", ("pyqtgraph",)),
    ("how characters sound (pypinyin)", ("pypinyin",)),
    ("records (pydantic)", ("pydantic",)),
    ("Word documents (lxml)", ("lxml", "docx")),
    ("scripts of Chinese (OpenCC)", ("opencc",)),
    ("SQLite", ("libsqlite3", "sqlite3", "_sqlite3")),
    ("Python", ("libpython", "python3", "python", "base_library.zip")),
)
_MEGABYTE = 1_000_000


def table(folder: Path) -> str:
    """Megabytes, the largest part first, and all together."""
    sizes: Counter[str] = Counter()
    for path in files_in(folder):
        sizes[_part(path.relative_to(folder))] += path.stat().st_size
    lines = [f"{size / _MEGABYTE:8.1f} MB  {name}" for name, size in sizes.most_common()]
    return "\n".join([*lines, f"{sum(sizes.values()) / _MEGABYTE:8.1f} MB  together", ""])


def total(folder: Path) -> int:
    return sum(path.stat().st_size for path in files_in(folder))


def files_in(folder: Path) -> Iterable[Path]:
    """In the order of their names; links are none."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def _part(path: PurePath) -> str:
    if len(path.parts) == 1:
        return "what is clicked"
    if path.name.startswith("libicu"):
        return "Unicode tables of Qt (ICU)"
    inside = "/".join(path.parts[1:])
    rest = "other modules of Python" if path.suffix == ".pyc" else "other libraries and notices"
    return next((name for name, beginnings in _PARTS if inside.startswith(beginnings)), rest)
