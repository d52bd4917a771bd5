"""Takes the pictures of the manual from the real window: ``python packaging/screenshots.py [FOLDER]``."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCREEN = ROOT / "tests" / "screen.json"
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
os.environ["TIMELINE_CONFIG"] = tempfile.mkdtemp()
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from timeline_app.app import make_application, window_on  # noqa: E402
from timeline_app.canvas.zoom import around  # noqa: E402
from timeline_app.look.palette import Appearance  # noqa: E402
from timeline_app.queries.periods import period_of  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.translation import words  # noqa: E402
from timeline_app.window.main_window import MainWindow  # noqa: E402
from timeline_app.window.opening import open_database  # noqa: E402

VIEWS = {
    "1-all": "2022/2024", "2-year": "2023", "3-half": "2023H2", "4-quarter": "2023Q3", "5-month": "2023-07",
    "6-week": "2023-07-24/2023-07-31",
}
LARGE = ("1-all", "4-quarter")  # the views that are also taken on a large screen
SIZES = {"small": (1280, 720), "large": (2560, 1440)}


def main(folder: Path) -> None:
    words.use("zh_Hans", paths.resources() / "translations")
    app = make_application()
    with opened() as window:
        take_views(app, window, folder)
        take_for_readme(app, window, folder)


def take_views(app: QApplication, window: MainWindow, folder: Path) -> None:
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        window.top_bar.appearance_wanted.emit(appearance)
        for size, (width, height) in SIZES.items():
            window.resize(width, height)
            shown = {name: VIEWS[name] for name in LARGE} if size == "large" else VIEWS
            for name, period in shown.items():
                window.state.look_at(around(period_of(period)))
                app.processEvents()
                window.grab().save(str(folder / f"{appearance}-{size}-{name}.png"))


@contextmanager
def opened() -> Iterator[MainWindow]:
    with open_database(paths.database()) as database:
        window, waiting = window_on(database), QEventLoop()
        window.ready.connect(waiting.quit)
        window.show()
        waiting.exec()
        yield window
        window.close()


def take_for_readme(app: QApplication, window: MainWindow, folder: Path) -> None:
    window.top_bar.appearance_wanted.emit(Appearance.LIGHT)
    window.resize(1440, 860)
    window.state.look_at(around(period_of("2023")))
    window.state.choose_period(period_of("2023Q3"))
    window.state.select("service-stations-double-15")
    app.processEvents()
    window.grab().save(str(folder / "window-light.png"))


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    main(target)
