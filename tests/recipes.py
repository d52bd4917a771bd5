"""Recipes of ``docs/extending.md``, followed to the letter in a copy of the program."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT
from tests.installation import installation

STEP = re.compile(
    r"^(?P<how>New file|In|At the end of) `(?P<path>[^`]+)`(?:, (?P<side>below|above) `(?P<line>[^`]+)`)?:\n\n"
    r"```\w+\n(?P<text>.*?)```$",
    re.MULTILINE | re.DOTALL,
)
# Opens the window of the copy, and prints what the expression in its first argument gives once the timeline is painted.
IN_THE_WINDOW = """
import json, sys
from timeline_app import app
from timeline_app.database.store import Store
from timeline_app.look.motion import Motion
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.ask import ask
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow

words.use("en", paths.resources() / "translations")
application = app.make_application()
with Store(paths.database()) as store:
    state = TimelineState(store.timeline, lambda query: ask(store, query))
    window = MainWindow(state, EventLookup(store), Preferences(motion=Motion.OFF))
    def look():
        exec(sys.argv[1], globals())
        window.close()
    window.ready.connect(look)
    window.show()
    sys.exit(application.exec())
"""


@dataclass(frozen=True)
class Copy:
    """The program of a folder, changed as a recipe says; ``changed`` are the files of the recipe."""

    folder: Path
    environment: dict[str, str]
    changed: Sequence[str]

    def run(self, *command: str) -> str:
        run = self._ran(command)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def timeline(self, *arguments: str) -> str:
        return self.run("-m", "timeline_app", *arguments)

    def refused(self, *arguments: str) -> str:
        """The sentence that tells what is wrong with the arguments, in English."""
        run = self._ran(("-m", "timeline_app", "--language", "en", *arguments))
        assert run.returncode == 2, run.stdout
        return run.stderr.strip()

    def _ran(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *command], cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )

    def in_the_window(self, look: str) -> object:
        return json.loads(self.run("-c", IN_THE_WINDOW, look))


def followed(recipe: str, folder: Path) -> Copy:
    environment, changed = installation(folder), dict[str, None]()
    chapters = (ROOT / "docs" / "extending.md").read_text("utf-8").split("\n## ")
    (text,) = (chapter for chapter in chapters if chapter.startswith(f"{recipe}\n"))
    for step in STEP.finditer(text):
        path = folder / step["path"]
        assert path.exists() is (step["how"] != "New file"), path
        old = path.read_text("utf-8") if path.exists() else ""
        path.write_text(changed_text(old, step["side"], step["line"], step["text"]), "utf-8")
        changed[step["path"]] = None
    return Copy(folder, environment, tuple(changed))


def changed_text(old: str, side: str | None, anchor: str | None, text: str) -> str:
    """``text`` below or above the one line that holds ``anchor``; without one at the end."""
    lines = old.splitlines(keepends=True)
    if anchor is None:
        return old + text
    (found,) = (number for number, line in enumerate(lines) if anchor in line)
    place = found + (side == "below")
    return "".join([*lines[:place], text, *lines[place:]])
