"""Takes pictures of the real window: ``python packaging/screenshots.py [FOLDER]``.

Without a folder those that the manual shows; into a folder every zoom and every way of showing, at each size, light and dark.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'screen.json'}"
sys.path.insert(0, str(ROOT))

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


def main(folder: Path | None) -> None:
    words.use("zh_Hans", paths.resources() / "translations")
    app = make_application()
    with tempfile.TemporaryDirectory() as settings:
        os.environ["TIMELINE_CONFIG"] = settings
        with opened(paths.database(), app) as screen:
            screen.window.window_style.move_by(Motion.OFF)
            take_all(screen.window, folder) if folder else take_for_readme(screen.window, ROOT / "docs" / "screenshots")


def take_all(window: MainWindow, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        window.top_bar.appearance_wanted.emit(appearance)
        for width, height in SIZES:
            window.resize(width, height)
            for number, (name, act) in enumerate(SCENES.items(), 1):
                show_as_at_first(window)
                act(window)
                save(window, folder / f"{appearance}-{width}-{number:02}-{name}.png")


def take_for_readme(window: MainWindow, folder: Path) -> None:
    window.top_bar.appearance_wanted.emit(Appearance.LIGHT)
    window.resize(1440, 860)
    look(window, "2023")
    window.state.choose_period(period_of("2023Q3"))
    window.state.select(SELECTED)
    save(window, folder / "window-light.png")


def save(window: MainWindow, path: Path) -> None:
    settle(window)
    if not window.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
