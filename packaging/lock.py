"""Write the lock anew from ``pyproject.toml``: ``python packaging/lock.py [--upgrade]``; needs uv.

Two lists with exact versions and hashes for every system and Python: what the program needs, and that with the tools of
``[dependency-groups]``. They are no ``uv.lock``, because that form holds the address of every file, which sends those
who have a mirror nearby past it, and because pip cannot read it. Versions stay as they are unless ``--upgrade`` asks
for newer ones or ``pyproject.toml`` no longer allows them.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORM = ["--universal", "--python-version", "3.11", "--generate-hashes", "--annotation-style", "line", "--quiet"]


def main(options: list[str]) -> None:
    """The tools are locked against the versions the program runs with."""
    _compile("packaging/requirements.txt", options)
    _compile("packaging/requirements-dev.txt", ["--group", "dev", "-c", "packaging/requirements.txt", *options])


def _compile(output: str, options: list[str]) -> None:
    variables = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python packaging/lock.py"}
    command = ["uv", "pip", "compile", "pyproject.toml", "--output-file", output, *FORM, *options]
    subprocess.run(command, cwd=ROOT, env=variables, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
