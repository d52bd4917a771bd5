"""Takes pictures of the real window: ``python packaging/screenshots.py [FOLDER]``.

Without a folder those of the README and, in both languages, of the manual; into a folder every zoom and every way of showing, at
each size, light and dark.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parents[1]
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'screen.json'}"
sys.path.insert(0, str(ROOT))

from manual_scenes import MANUAL, end  # noqa: E402
from scenes import SCENES, SELECTED, look, show_as_at_first  # noqa: E402

from tests.benchmarks.read_views import SIZES, settle  # noqa: E402
from tests.benchmarks.screen import opened  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.look.motion import Motion  # noqa: E402
from timeline_app.look.palette import Appearance  # noqa: E402
from timeline_app.queries.periods import period_of  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.translation import words  # noqa: E402
from timeline_app.window.main_window import MainWindow  # noqa: E402

LOSSLESS = 100  # in the words of Qt, for WebP
MANUAL_SIZE = 1300, 770


def main(folder: Path | None) -> None:
    app = make_application()
    if folder:
        with window_in("zh_Hans", app) as window:
            take_all(window, folder)
        return
    with window_in("zh_Hans", app) as window:
        take_for_readme(window, ROOT / "docs" / "screenshots")
    for language in ("zh_Hans", "en"):
        with window_in(language, app) as window:
            take_for_manual(window, paths.resources() / "manual" / language / "pictures")


@contextmanager
def window_in(language: str, app: QApplication) -> Iterator[MainWindow]:
    """With settings of its own, in which nothing is kept yet."""
    words.use(language, paths.resources() / "translations")
    with tempfile.TemporaryDirectory() as settings:
        os.environ["TIMELINE_CONFIG"] = settings
        with opened(paths.database(), app) as screen:
            screen.window.window_style.move_by(Motion.OFF)
            yield screen.window


def take_all(window: MainWindow, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        window.top_bar.appearance_wanted.emit(appearance)
        for width, height in SIZES:
            window.resize(width, height)
            for number, (name, act) in enumerate(SCENES.items(), 1):
                show_as_at_first(window)
                act(window)
                settle(window)
                save(window, folder / f"{appearance}-{width}-{number:02}-{name}.png")


def take_for_readme(window: MainWindow, folder: Path) -> None:
    window.top_bar.appearance_wanted.emit(Appearance.LIGHT)
    window.resize(1440, 860)
    look(window, "2023")
    window.state.choose_period(period_of("2023Q3"))
    window.state.select(SELECTED)
    settle(window)
    save(window, folder / "window-light.png")


def take_for_manual(window: MainWindow, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    window.top_bar.appearance_wanted.emit(Appearance.LIGHT)
    window.resize(*MANUAL_SIZE)
    for name, act in MANUAL.items():
        show_as_at_first(window)
        shown = act(window)
        settle(window)
        save(shown, folder / f"{name}.webp")
        end(window)


def save(shown: QWidget, path: Path) -> None:
    """A PNG as small as it can be, where Qt takes quality for speed."""
    if not shown.grab().save(str(path), quality=LOSSLESS if path.suffix == ".webp" else -1):
        raise OSError(f"{path} cannot be written")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
