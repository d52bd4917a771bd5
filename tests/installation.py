"""The program in a folder of its own, for tests that take a part of it away or add one."""

import os
import shutil
from pathlib import Path

from tests.conftest import ROOT


def installation(folder: Path, without: str = "") -> dict[str, str]:
    """Copy the program, its data and its resources but one part of these; give the surroundings it runs in.

    The fonts are a link: they are large, and no test writes into them.
    """
    for part in ("timeline_app", "data"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "resources").mkdir()
    for part in (ROOT / "resources").iterdir():
        if part.name == without:
            continue
        if part.name == "fonts":
            (folder / "resources" / part.name).symlink_to(part)
        else:
            shutil.copytree(part, folder / "resources" / part.name)
    return {**os.environ, "PYTHONPATH": str(folder), "TIMELINE_CONFIG": str(folder / "config"), "PYTHONUTF8": "1"}
