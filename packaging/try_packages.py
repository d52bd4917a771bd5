"""Try what ``build.py`` has built, against the checkout: ``python packaging/try_packages.py [--dist dist]``.

Each package must list the same events, paint, search, show figures, export a PDF of the same pages and quit; open a timeline
that is given to it, begin one, add an event and import tables. Runs in the environment of the developers, without a screen; in
bare Debian ``try_in_debian.sh`` does the rest.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import sizes
import xlsxwriter
from folder import NAME
from systems import this_system

ROOT = Path(__file__).resolve().parents[1]
UNPACKED, PACKED = 300_000_000, 120_000_000  # bytes at most
_STANDS = 6.0  # seconds for which the window must stand
_PATIENCE = 120.0
Command = Sequence[str | Path]
ROWS = (("日期", "标题", "地点"), ("2023-10-09", "代表大会开幕", "北京"), ("2023年10月", "走访职工之家", "上海"))
OTHER_ROWS = (("日期", "标题"), ("2024-05-01", "劳动节座谈会"), ("2024年3月", "妇女节活动"))


class Differs(Exception):
    """A package does not do what the checkout does."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Try what build.py has built, against the checkout.")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="DIR")
    dist = parser.parse_args().dist.resolve()
    with tempfile.TemporaryDirectory() as work:
        place = Path(work) / "出 版 packages"  # with blanks and Chinese, as folders of people are called
        place.mkdir()
        for title, attempt in _attempts(dist, place):
            sys.stdout.write(f"{title} …")
            sys.stdout.flush()
            attempt()
            sys.stdout.write(" holds\n")


def _attempts(dist: Path, place: Path) -> list[tuple[str, Callable[[], object]]]:
    wheels, archives = sorted(dist.glob("*.whl")), sorted(dist.glob("*.tar.gz"))
    attempts: list[tuple[str, Callable[[], object]]] = []
    if wheels and archives:
        attempts += [
            ("wheel in an empty environment", lambda: try_wheel(wheels[-1], place)),
            ("sdist, which makes the same wheel", lambda: try_sdist(archives[-1], wheels[-1], place)),
        ]
    program = _programs(dist)
    return [
        *attempts,
        ("the folder takes no more space than it may", lambda: try_sizes(dist)),
        ("the folder lists the same events", lambda: try_commands([program[-1]], place)),
        ("the program stands and ends when asked to", lambda: try_standing(program[0], place)),
        ("the folder paints, searches and exports the same", lambda: try_journey(dist, place)),
        ("the folder opens a timeline, begins one, adds to it and imports tables", lambda: try_writing(dist, place)),
    ]


def _programs(dist: Path) -> list[Path]:
    system = this_system()
    folder = dist / f"{NAME}.app" / "Contents" / "MacOS" if system.bundle else dist / NAME
    ending = ".exe" if sys.platform == "win32" else ""
    return [folder / f"{name}{ending}" for name in system.programs]


def _surroundings(place: Path, **more: str) -> Mapping[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TIMELINE_CONFIG": str(place / "设置"), "PYTHONUTF8": "1", **more}


def _said(command: Command, place: Path, **more: str) -> str:
    run = subprocess.run(
        command, cwd=place, env=_surroundings(place, **more), capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=False,
    )
    if run.returncode:
        raise Differs(f"{command} ended with {run.returncode}: {run.stderr}")
    return run.stdout


def _source() -> Command:
    return [sys.executable, "-P", "-m", "timeline_app"]


def _hold(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise Differs(f"{what}: {str(found)[:300]!r} instead of {str(wanted)[:300]!r}")


def try_wheel(wheel: Path, place: Path) -> None:
    """The packages it needs are those of this environment; its own modules and data lie in the empty one."""
    venv = place / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    installing = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(installing, check=True)
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.run([python, "-c", asked], capture_output=True, encoding="utf-8", check=True).stdout.strip())
    (packages / "of-the-developers.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    try_commands([venv / ("Scripts/timeline-app.exe" if os.name == "nt" else "bin/timeline-app")], place)


def try_sdist(archive: Path, wheel: Path, place: Path) -> None:
    with tarfile.open(archive) as tar:
        when = max(member.mtime for member in tar)
        tar.extractall(place)
    source = place / archive.name.removesuffix(".tar.gz")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place / "again"]
    subprocess.run(command, cwd=source, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(int(when))})
    _hold("the wheel of the sdist", (place / "again" / wheel.name).read_bytes() == wheel.read_bytes(), True)


def try_sizes(dist: Path) -> None:
    """The folder, and each archive of it."""
    folder = _programs(dist)[0].parent
    _hold(f"{folder.name} has {sizes.total(folder)} bytes, few enough", sizes.total(folder) <= UNPACKED, True)
    for archive in (*dist.glob(f"*-{sys.platform}.*"), *dist.glob("*.deb")):
        _hold(f"{archive.name} has {archive.stat().st_size} bytes, few enough", archive.stat().st_size <= PACKED, True)


def try_commands(program: Command, place: Path) -> None:
    """Events, those of a database that it builds itself, and a PDF: its pages and their texts."""
    listing = ["list", "--format", "json"]
    ours = _said([*_source(), *listing], place, PYTHONPATH=str(ROOT))
    _hold("list", json.loads(_said([*program, *listing], place)), json.loads(ours))
    _said([*program, "build", "--sources", ROOT / "data", "--output", place / "theirs.db"], place)
    built = _said([*program, *listing, "--database", place / "theirs.db"], place)
    _hold("list of what it builds", json.loads(built), json.loads(ours))
    exporting = ["export", "--period", "2023Q3", "--language", "zh_Hans"]
    _said([*program, *exporting, place / "theirs.pdf"], place)
    _said([*_source(), *exporting, place / "ours.pdf"], place, PYTHONPATH=str(ROOT))
    _hold("PDF", pages(place / "theirs.pdf"), pages(place / "ours.pdf"))


def pages(path: Path) -> list[str]:
    """The text of each page, read back."""
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_bounded() for page in document]


def try_standing(program: Path, place: Path) -> None:
    """The window is not left before it is told to; on Windows a program without a console cannot be asked, only ended."""
    with subprocess.Popen([program], cwd=place, env=_surroundings(place), stderr=subprocess.PIPE) as running:
        time.sleep(_STANDS)
        _hold("the window stands", running.poll(), None)
        if sys.platform == "win32":
            running.terminate()
            return
        running.send_signal(signal.SIGINT)
        _hold("status after Ctrl+C", running.wait(_PATIENCE), 130)


def try_journey(dist: Path, place: Path) -> None:
    """``trial.py`` from source and from the folder."""
    ours = _journey([sys.executable, ROOT / "packaging" / "trial.py"], place / "ours", PYTHONPATH=str(ROOT))
    with trial_in(dist) as trial:
        _hold("journey", _journey([trial], place / "theirs"), ours)


def _journey(command: Command, folder: Path, **more: str) -> object:
    folder.mkdir()
    return json.loads(_said([*command, "journey", folder], folder, **more)), pages(folder / "trial.pdf")


def try_writing(dist: Path, place: Path) -> None:
    """The same events are met, and what the folder has written, the checkout reads."""
    source = [sys.executable, ROOT / "packaging" / "trial.py"]
    ours = _writing(source, _source(), place / "我们的", PYTHONPATH=str(ROOT))
    with trial_in(dist) as program:
        _hold("what is opened and written", _writing([program], [_programs(dist)[-1]], place / "他们的"), ours)


def _writing(command: Command, program: Command, folder: Path, **more: str) -> object:
    """What is met in the window, and the titles that the checkout finds in the new file."""
    given, new, workbook, text = (folder / name for name in ("给 定.timeline", "新 的.timeline", "大事.xlsx", "大事.csv"))
    folder.mkdir()
    _make_tables(workbook, text)
    _said([*program, "new", given], folder, **more)
    _said([*program, "import-table", workbook, "--into", given], folder, **more)
    met = json.loads(_said([*command, "writing", given, new, workbook, text], folder, **more))
    listing = ["list", "--format", "json", "--database", new]
    return met, [event["title"] for event in json.loads(_said([*_source(), *listing], folder, PYTHONPATH=str(ROOT)))]


def _make_tables(workbook: Path, text: Path) -> None:
    """The text as old programs of offices write it."""
    with xlsxwriter.Workbook(workbook) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
    text.write_text("".join(",".join(row) + "\r\n" for row in OTHER_ROWS), "gb18030", newline="")


@contextmanager
def trial_in(dist: Path) -> Iterator[Path]:
    """Beside the program for as long as it is tried, since both live on the same libraries."""
    name = "trial.exe" if sys.platform == "win32" else "trial"
    target = _programs(dist)[0].with_name(name)
    shutil.copy2(dist / "Trial" / name, target)
    try:
        yield target
    finally:
        target.unlink()


if __name__ == "__main__":
    main()
