"""The tools that keep the code in order, as one test each; tests/type_check.py is another one."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupts import make_records

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
LONGEST_CLASS = 200  # lines

pytestmark = pytest.mark.starts_process


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["lint-imports", "--no-cache"]], ids=lambda c: c[0])
def test_tool_finds_nothing(command: list[str]) -> None:
    run = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_list_build_and_export_run_where_qt_cannot_be_imported(tmp_path: Path) -> None:
    make_records(tmp_path / "records")
    program = f"""
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ImportError(name + " is blocked")
sys.meta_path.insert(0, NoQt())
from pathlib import Path
from timeline_app import cli
def window(path, view): raise AssertionError("no window was asked for")
assert cli.main(["list", "--format", "json"], window) == 0
assert cli.main(["build", "--sources", {str(tmp_path / "records")!r}, "--output", {str(tmp_path / "t.db")!r}], window) == 0
assert cli.main(["export", {str(tmp_path / "t.pdf")!r}, "--period", "2023Q3"], window) == 0
cli.main(["doctor"], window)
"""
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")


def test_no_file_is_a_god() -> None:
    longest = {path.name: len(path.read_text("utf-8").splitlines()) for path in (ROOT / "timeline_app").rglob("*.py")}
    longest.pop("columns.py", None)  # which comes apart with the next schema
    assert {name: lines for name, lines in longest.items() if lines > 250} == {}


def test_no_class_is_a_god() -> None:
    """Which is looked for in files that have as many lines."""
    texts = [path.read_text("utf-8") for path in (ROOT / "timeline_app").rglob("*.py")]
    trees = [ast.parse(text) for text in texts if text.count("\n") > LONGEST_CLASS]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    lines = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in classes}
    assert lines
    assert {name: count for name, count in lines.items() if count > LONGEST_CLASS} == {}
