"""The program in a folder of its own, for tests that take a part of it away or add one."""

import os
import shutil
from importlib.util import cache_from_source
from pathlib import Path

from tests.conftest import ROOT


def installation(folder: Path, without: str = "") -> dict[str, str]:
    """Copy the program, its data and its resources but one part of these; give the surroundings it runs in.

    The fonts are a link: they are large, and no test writes into them. What is compiled of the program is copied too.
    """
    for part in ("timeline_app", "data"):
        shutil.copytree(ROOT / part, folder / part, copy_function=_copy_with_compiled, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "resources").mkdir()
    for part in (ROOT / "resources").iterdir():
        if part.name == without:
            continue
        if part.name == "fonts":
            (folder / "resources" / part.name).symlink_to(part)
        else:
            shutil.copytree(part, folder / "resources" / part.name)
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"}
    return {**surroundings, "PYTHONPATH": str(folder), "TIMELINE_CONFIG": str(folder / "config"), "PYTHONUTF8": "1"}


def _copy_with_compiled(source: str, target: str) -> str:
    """Python takes a compiled file for one that bears the time of its source, as a copy does."""
    compiled = Path(cache_from_source(source)) if source.endswith(".py") else None
    if compiled and compiled.exists():
        (Path(target).parent / "__pycache__").mkdir(exist_ok=True)
        shutil.copy2(compiled, Path(target).parent / "__pycache__")
    return shutil.copy2(source, target)
