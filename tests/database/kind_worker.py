"""A process in which kinds are tried; it is told one kind and one way on a line, and says on a line what came of it."""

import faulthandler
import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.database.kinds import KINDS
from tests.database.kinds.kind import Beginning
from tests.database.plain_reader import Told, told_by
from tests.database.trial import Way, tried
from tests.database.ways import as_csv, as_json, as_pdf, as_table
from timeline_app.settings import paths
from timeline_app.translation import words

COMMANDS: dict[str, Way] = {"list": as_table, "json": as_json, "csv": as_csv, "pdf": as_pdf}
WHERE = "where.txt"  # in the folder of the process: what each thread was doing when the system ended it
_CPU_SECONDS = 20  # of one kind in one way, after which the system ends the process


class Worker:
    def __init__(self, many: Path, folder: Path) -> None:
        self._sources = {Beginning.BUNDLED: paths.database(), Beginning.MANY: many}
        self._folder, self._out = folder / "tried", folder / "out"
        self._out.mkdir()
        self._ways = COMMANDS | {"window": _window_way()}
        self._told = lru_cache(1)(self._told_by)

    def outcome(self, name: str, way: str) -> dict[str, Any]:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        path, held = KINDS[name].make(self._folder, self._sources)
        _limit_cpu()
        try:
            return asdict(tried(self._ways[way], path, lambda: self._told(name, path), self._out))
        finally:
            if held is not None:
                held.close()

    @staticmethod
    def _told_by(_name: str, path: Path) -> Sequence[Told]:
        return told_by(path)


def _window_way() -> Way:
    from tests.database.window_visit import in_window
    from timeline_app.app import make_application

    words.use("zh_Hans", paths.resources() / "translations")
    make_application()
    return in_window


def _limit_cpu() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + _CPU_SECONDS, resource.RLIM_INFINITY))


def serve(many: Path, folder: Path) -> None:
    """``folder`` is for whatever is made on the way; whoever started this process takes it away."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.environ["TIMELINE_CONFIG"] = str(folder / "config")
    worker = Worker(many, folder)
    with (folder / WHERE).open("w") as where:
        faulthandler.register(signal.SIGXCPU, where, chain=True)
        for line in sys.stdin:
            print(json.dumps(worker.outcome(*json.loads(line))), file=answers, flush=True)


if __name__ == "__main__":
    serve(*map(Path, sys.argv[1:]))
