"""Build what is handed out, from the last commit: ``python packaging/build.py [wheel] [folder] [deb] [--output dist]``.

Without a word all that this system can have: wheel and sdist, the folder (packed as well), on Linux the package of Debian.
Runs in the environment of the developers. The folder runs on systems as old as this one, so releases are built on
Debian 12 (packaging/README.md).
"""

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import debian
import folder
from systems import this_system

ROOT = Path(__file__).resolve().parents[1]
EVERYTHING = ("wheel", "folder", "deb") if sys.platform == "linux" else ("wheel", "folder")


def main() -> None:
    parser = argparse.ArgumentParser(description="Build what is handed out, from the last commit.")
    parser.add_argument("what", nargs="*", help=" ".join(EVERYTHING))
    parser.add_argument("--output", type=Path, default=ROOT / "dist", metavar="DIR")
    arguments = parser.parse_args()
    wanted, output = arguments.what or EVERYTHING, arguments.output.resolve()
    if unknown := set(wanted) - set(EVERYTHING):
        parser.error(f"cannot build {' '.join(sorted(unknown))} here")
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        build(tuple(wanted), output, Path(work))


def build(wanted: tuple[str, ...], output: Path, work: Path) -> None:
    epoch = commit_time()
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    source = committed(work / "source")
    if "wheel" in wanted:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", output]
        subprocess.run(command, cwd=source, check=True)
    if "folder" in wanted or "deb" in wanted:
        made = folder.build(source, output, work, epoch)
        folder.pack(made, output, this_system(), epoch)
        if "deb" in wanted:
            debian.build(made.path, made.needs, made.version, work, output, epoch)


def commit_time() -> int:
    """When the last commit was made: what is built bears this time, so whoever builds it gets the same."""
    return int(_git("log", "-1", "--format=%ct"))


def committed(target: Path) -> Path:
    """A copy of the tree as it was committed, so that nothing else gets into a package; on its way there nothing is compressed."""
    with zipfile.ZipFile(io.BytesIO(_git("archive", "--format", "zip", "-0", "HEAD"))) as archive:
        archive.extractall(target)
    return target


def _git(*words: str) -> bytes:
    git = shutil.which("git") or "git"
    return subprocess.run([git, *words], cwd=ROOT, capture_output=True, check=True).stdout


if __name__ == "__main__":
    main()
