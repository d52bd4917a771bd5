"""Mutated databases, in one process: what opens answers like SQL, and what does not is refused in a sentence.

    python tests/database/mutate.py [--bytes 3000] [--cells 4000] [--arrays 500] [--seed 1] [--only GROUP:NUMBER]

A case is made from seed, group and number alone; ``--only`` makes one again and shows its traceback. One in six of the bytes
and cells, and nine in ten of the arrays, are of a database of many events. The exit status is 1 where something does not hold.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.synthetic import make_database  # noqa: E402
from tests.database.interrogation import Late, questioned  # noqa: E402
from tests.database.mutations import arrays, cells, raw_bytes  # noqa: E402
from tests.database.trial import Refused, Wrong, place_of  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.translation import words  # noqa: E402

GROUPS = ("bytes", "cells", "arrays")
_MANY = 6000
_SLOWER = 1.0  # seconds of CPU beyond a good file
_FEW_ARE_MANY, _MOST_ARE_MANY = 6, 10


@dataclass(frozen=True, slots=True)
class Judged:
    """``what`` was changed, and the verdict on it with its reason; ``beyond`` seconds of CPU more than a good file."""

    name: str
    what: str
    verdict: str
    detail: str
    beyond: float

    @property
    def holds(self) -> bool:
        return self.verdict in ("right", "refused", "late") and self.beyond <= _SLOWER

    def __str__(self) -> str:
        return f"{self.name:14} {self.verdict:10} {self.beyond:+.2f} s  {self.what}: {self.detail}"


class Laboratory:
    """Makes a case at one path after another, and judges it."""

    def __init__(self, folder: Path, seed: int, count: int = _MANY) -> None:
        self._folder, self._seed = folder, seed
        self._good = {False: paths.database(), True: make_database(folder / "many.db", count, documents=300, vague=0.2)}
        self._cells = cells.cases(paths.database(), seed)
        self._usual = {many: self._usual_of(many) for many in (False, True)}

    def judged(self, group: str, number: int) -> Judged:
        """Once more where it was slow: on a busy machine the same work takes twice the time."""
        path, what = self._made(group, number)
        name, many = f"{group}:{number}", _is_many(group, number)
        try:
            judged = self._judged(name, what, path, many)
            if judged.beyond > _SLOWER:
                self._usual[many] = max(self._usual[many], self._usual_of(many))
                judged = min(judged, self._judged(name, what, path, many), key=lambda each: each.beyond)
            return judged
        finally:
            path.unlink()

    def ask_again(self, group: str, number: int) -> None:
        """Without a net."""
        path, what = self._made(group, number)
        print(f"{path}: {what}")
        questioned(path, random.Random(number), with_report=True)

    def _judged(self, name: str, what: str, path: Path, many: bool) -> Judged:
        before, started = path.read_bytes(), time.process_time()
        verdict, detail = _verdict(path, int(name.partition(":")[2]))
        beyond = time.process_time() - started - self._usual[many]
        if path.read_bytes() != before or path.with_name(f"{path.name}-journal").exists():
            verdict, detail = "touched", detail
        return Judged(name, what, verdict, detail[:300], beyond)

    def _made(self, group: str, number: int) -> tuple[Path, str]:
        chance, many = random.Random(f"{self._seed}:{group}:{number}"), _is_many(group, number)
        path = self._folder / f"{group} {number}.db"
        if group == "bytes":
            content, what = raw_bytes.mutated(self._bytes[many], number, chance)
            path.write_bytes(content)
            return path, f"{'many events, ' if many else ''}{what}"
        shutil.copy(self._good[many], path)
        if group == "arrays":
            what = arrays.change(path, chance)
        else:
            what = cells.change(path, self._cells[number % len(self._cells)], chance)
        return path, f"{'many events, ' if many else ''}{what}"

    @cached_property
    def _bytes(self) -> dict[bool, bytes]:
        return {many: path.read_bytes() for many, path in self._good.items()}

    def _usual_of(self, many: bool) -> float:
        """Of the good file, with all its questions; twice, since something is loaded once."""
        taken = []
        for _time in range(2):
            started = time.process_time()
            questioned(self._good[many], random.Random(0), with_report=True)
            taken.append(time.process_time() - started)
        return min(taken)


def _is_many(group: str, number: int) -> bool:
    return number % _MOST_ARE_MANY != 0 if group == "arrays" else number % _FEW_ARE_MANY == 0


def _verdict(path: Path, number: int) -> tuple[str, str]:
    try:
        questioned(path, random.Random(number), with_report=number % 2 == 0)
    except Refused as sentence:
        return "refused", str(sentence)
    except Late as sentence:
        return "late", str(sentence)
    except (Wrong, AssertionError) as error:
        return "wrong", str(error)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a panic of a library is no Exception
        return "traceback", place_of(error)
    return "right", ""


def cases(counts: dict[str, int]) -> Iterator[tuple[str, int]]:
    for group, count in counts.items():
        for number in range(count):
            yield group, number


def summary(judged: list[Judged]) -> str:
    lines = []
    for group in GROUPS:
        found = [each for each in judged if each.name.startswith(group)]
        if found:
            counts = Counter(each.verdict for each in found)
            slow = sum(each.beyond > _SLOWER for each in found)
            said = "  ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
            lines.append(f"{group:8}{len(found):6}: {said}  {slow} slow")
    roots = Counter(each.detail.partition(":")[0] for each in judged if each.verdict == "traceback")
    return "\n".join([*lines, *(f"  {count:5} {root}" for root, count in roots.most_common(30))])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for group, count in zip(GROUPS, (3000, 4000, 500), strict=True):
        parser.add_argument(f"--{group}", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    return parser.parse_args()


def main() -> int:
    options, started = _arguments(), time.monotonic()
    words.use("zh_Hans", paths.resources() / "translations")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = str(Path(folder) / "config")
        laboratory = Laboratory(Path(folder), options.seed)
        if options.only:
            group, _colon, number = options.only.partition(":")
            laboratory.ask_again(group, int(number))
            return 0
        judged = []
        for case in cases({group: getattr(options, group) for group in GROUPS}):
            judged.append(laboratory.judged(*case))
            if not judged[-1].holds:
                print(judged[-1], flush=True)
    print(f"{summary(judged)}\n{time.monotonic() - started:.0f} s, {time.process_time():.0f} s of CPU, seed {options.seed}")
    return int(not all(each.holds for each in judged))


if __name__ == "__main__":
    sys.exit(main())
