"""What can be held here about Windows and macOS: every module imports there, and asks for nothing that they lack."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app.settings import paths

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "timeline_app").rglob("*.py"))
LINUX_ONLY = ("doctor.py",)  # examines the libraries of Linux
# What Python has no such thing of on Windows.
ABSENT = {
    "os": {
        "fork", "forkpty", "killpg", "getuid", "geteuid", "getgid", "chown", "chroot", "mkfifo", "getpgid", "setsid", "uname",
        "nice", "wait", "wait3", "O_DIRECTORY", "O_NOFOLLOW", "sched_getaffinity", "sysconf", "posix_spawn", "sendfile",
    },
    "signal": {
        "pthread_sigmask", "SIGKILL", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGCHLD", "SIGPIPE", "SIGSTOP", "alarm",
        "setitimer", "sigwait", "SIG_BLOCK", "SIG_UNBLOCK", "pause",
    },
}
MISSING_MODULES = ("fcntl", "pwd", "grp", "resource", "termios", "pty", "syslog", "posix")

IMPORTS = """
import builtins, importlib, os, pkgutil, signal, sys
import timeline_app
names = sorted(each.name for each in pkgutil.walk_packages(timeline_app.__path__, "timeline_app."))
def every():
    for name in names:
        importlib.import_module(name)
def there(platform):
    for name in [name for name in sys.modules if name.partition(".")[0] == "timeline_app"]:
        del sys.modules[name]
    sys.platform = platform
    every()
    print(platform, len(names))
every()  # all that others bring is there now; what is ours is imported once more for each system
there("darwin")
for name in {modules!r}:
    sys.modules[name] = None
for module, absent in {absent!r}.items():
    for name in absent:
        sys.modules[module].__dict__.pop(name, None)
there("win32")
"""


@pytest.mark.starts_process
def test_every_module_imports_there() -> None:
    program = IMPORTS.format(modules=MISSING_MODULES, absent={module: sorted(names) for module, names in ABSENT.items()})
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    told = dict(line.split() for line in run.stdout.splitlines())
    assert [*told] == ["darwin", "win32"]
    assert all(int(modules) > 300 for modules in told.values())


def attributes(path: Path) -> Iterator[tuple[str, bool]]:
    """Names of modules with what is asked of them, and whether that depends on the system."""

    def walk(node: ast.AST, guarded: bool) -> Iterator[tuple[str, bool]]:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}", guarded
        asks = isinstance(node, ast.If | ast.IfExp) and re.search(r"sys\.platform|os\.name", ast.unparse(node.test)) is not None
        for child in ast.iter_child_nodes(node):
            yield from walk(child, guarded or asks)

    yield from walk(ast.parse(path.read_text("utf-8")), guarded=False)


def test_nothing_is_asked_for_that_windows_lacks() -> None:
    lacking = {f"{module}.{name}" for module, names in ABSENT.items() for name in names}
    named = re.compile("|".join(map(re.escape, sorted(lacking))))
    asking = [path for path in SOURCES if named.search(path.read_text("utf-8"))]
    found = [(path.name, *told) for path in asking for told in attributes(path) if told[0] in lacking]
    assert [each for each in found if not each[2]] == []
    assert {"signal.pthread_sigmask", "os.O_NOFOLLOW"} <= {name for _file, name, _guarded in found}  # it sees what it is there for


def test_paths_of_one_system_are_named_where_that_system_is_examined_alone() -> None:
    named = re.compile(r"""["'](/(usr|etc|proc|var|home|opt|dev|tmp|bin)\b|[A-Za-z]:\\)""")
    found = {path.name for path in SOURCES if named.search(path.read_text("utf-8"))}
    assert found <= set(LINUX_ONLY)


def test_texts_are_read_and_written_in_an_encoding_of_their_own() -> None:
    """Windows would take that of the country."""
    careless: list[str] = []
    for path in SOURCES:
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)) if re.search("(read|write)_text", text) else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                least = {"read_text": 1, "write_text": 2}.get(node.func.attr, 0)
                if len(node.args) < least and all(each.arg != "encoding" for each in node.keywords):
                    careless.append(f"{path.name}:{node.lineno}")
    assert careless == []


RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@pytest.mark.parametrize("folder", ["resources", "data", "timeline_app"])
def test_names_of_files_are_allowed_on_windows(folder: str) -> None:
    names = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    assert names
    for path in names:
        assert not RESERVED.fullmatch(path.name), path
        assert not re.search(r'[<>:"\\|?*\x00-\x1f]|[. ]$', path.name), path
        assert len(str(path)) < 160, path
    together = [str(path).casefold() for path in names]
    assert len(set(together)) == len(together)


def test_what_the_program_keeps_has_names_that_windows_allows() -> None:
    kept = (paths.preferences_file(), paths.saved_views_file(), paths.log_file(), paths.database())
    assert all(re.fullmatch(r"[a-z-]+\.(json|log|db)", path.name) for path in kept)
