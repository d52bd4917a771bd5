"""Measure the start of the folder against that from source, in a checkout:
``PYTHONPATH=. python packaging/measure_start.py [--dist dist] [--rounds 9]``.

All end in the moment in which the timeline is painted and has answered a key (``trial.py``), in turn, offscreen. A start from
source is ``python3 start.py``, which looks at its environment first: what that takes is told by ``start.py --version`` against
the same without it. ``program`` is the start from source without that part, ``like_for_like`` the folder against it: the same
Python does the same there. Prints CPU and wall seconds as JSON, medians, and exits with 1 where the CPU does not hold. Linux and
macOS only.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from try_packages import trial_in

from tests.benchmarks.launch import compile_all

ROOT = Path(__file__).resolve().parents[1]
Seconds = tuple[float, float]  # CPU and wall
MUST = 0.9  # of the CPU of a start from source, which has its byte code as well


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the start of the folder against that from source.")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument("--rounds", type=int, default=9, metavar="N")
    arguments = parser.parse_args()
    compile_all()
    runs: dict[str, list[Seconds]] = {"program": [], "looking": [], "version": [], "folder": []}
    with tempfile.TemporaryDirectory() as settings, trial_in(arguments.dist.resolve()) as trial:
        commands = {
            "program": [sys.executable, str(ROOT / "packaging" / "trial.py"), "launch"],
            "looking": [sys.executable, str(ROOT / "start.py"), "--version"],
            "version": [sys.executable, "-m", "timeline_app", "--version"],
            "folder": [str(trial), "launch"],
        }
        for _round in range(arguments.rounds + 1):
            for name, command in commands.items():
                runs[name].append(measure(command, settings, **({} if name == "folder" else {"PYTHONPATH": str(ROOT)})))
    told = {name: _told(runs, column) for column, name in enumerate(("cpu_seconds", "wall_seconds"))}
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
    return 0 if told["cpu_seconds"]["ratio"] <= MUST else 1


def measure(command: list[str], settings: str, **more: str) -> Seconds:
    """CPU and wall seconds of a child from its start to its end."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TIMELINE_CONFIG": settings, **more}
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env=variables, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def _told(runs: dict[str, list[Seconds]], column: int) -> dict[str, float]:
    """Medians; the first round of each fills the caches of the system."""
    median = {name: statistics.median(run[column] for run in each[1:]) for name, each in runs.items()}
    program, folder = median["program"], median["folder"]
    source = program + median["looking"] - median["version"]
    told = {"source": source, "program": program, "folder": folder, "ratio": folder / source, "like_for_like": folder / program}
    return {name: round(value, 4) for name, value in told.items()}


if __name__ == "__main__":
    sys.exit(main())
