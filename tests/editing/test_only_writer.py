"""No other package opens a timeline of one's own for writing; pyproject.toml keeps most of them from SQLite altogether."""

import ast
from collections.abc import Iterator
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "timeline_app"
WRITERS = {"building", "editing"}
# Of the database package: a connection that only reads, or reads a private copy; the mark on arrays that a writer has just made;
# and an empty database in memory.
ALLOWED = {"database/source.py", "database/stored_arrays.py", "database/schema.py"}
MARK = "seal"


def test_only_these_files_connect_to_a_database() -> None:
    """By sqlite3.connect, or by a Database of sqlite-utils."""
    connecting = {name for name, tree in _parsed("connect", "Database") if _connects(tree)}
    assert {name for name in connecting if name.split("/")[0] not in WRITERS} == ALLOWED
    assert {name.split("/")[0] for name in connecting} == {*WRITERS, "database"}


def test_only_writers_mark_a_file() -> None:
    marking = {name for name, tree in _parsed(MARK) if any(_called(tree, MARK))}
    assert {name.split("/")[0] for name in marking} <= WRITERS


def test_the_source_of_a_store_reads_only() -> None:
    text = (PROGRAM / "database" / "source.py").read_text("utf-8")
    assert text.count("sqlite3.connect(") == 2
    assert 'options = "mode=ro&immutable=1" if unchanging else "mode=ro"' in text
    assert "sqlite3.connect(file_uri(draft), uri=True)" in text


def _parsed(*words: str) -> Iterator[tuple[str, ast.Module]]:
    """Each file in which one of the words stands; the others call nothing of that name."""
    for path in PROGRAM.rglob("*.py"):
        text = path.read_text("utf-8")
        if any(word in text for word in words):
            yield path.relative_to(PROGRAM).as_posix(), ast.parse(text)


def _connects(tree: ast.Module) -> bool:
    makes = any(_called(tree, "Database")) or any(_called(tree, "Database", "sqlite_utils"))
    return makes or any(_called(tree, "connect", "sqlite3"))


def _called(tree: ast.Module, name: str, module: str | None = None) -> Iterator[ast.Call]:
    """Calls of a function of a module, or of one that is known by its bare name."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=called)) if (owner, called) == (module, name):
                yield node
            case ast.Call(func=ast.Name(id=called)) if module is None and called == name:
                yield node
