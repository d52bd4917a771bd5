"""Where things lie: what came with the program, and what the user's system keeps for it."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """Fonts, icons, themes, translations, report template: in the wheel, else in the checkout."""
    return _first(_PACKAGE / "_resources", _PACKAGE.parent / "resources")


def data() -> Path:
    """The folder with the bundled database and, in a checkout, the records it is built from."""
    return _first(_PACKAGE / "_data", _PACKAGE.parent / "data")


def database() -> Path:
    """The bundled timeline."""
    return data() / "timeline.db"


def is_bundled(path: Path) -> bool:
    """Whether this is the timeline that came with the program."""
    return path.resolve() == database().resolve()


def documents_folder() -> Path:
    """Where the user's system keeps what its users write."""
    from platformdirs import user_documents_path

    return user_documents_path()


def checkout() -> Path:
    """The folder above the package: the checkout, where there is one."""
    return _PACKAGE.parent


def preferences_file() -> Path:
    """Where the window keeps what it should remember; ``TIMELINE_CONFIG`` names another folder."""
    return _own_folder() / "preferences.json"


def saved_views_file() -> Path:
    """The views that a user saved under names."""
    return _own_folder() / "views.json"


def log_file() -> Path:
    """Where errors that nobody foresaw are kept; inside the other folder where one is named."""
    chosen = os.environ.get("TIMELINE_CONFIG")
    if chosen:
        return Path(chosen) / "log" / "timeline-app.log"
    from platformdirs import user_log_path

    return user_log_path("timeline-app", appauthor=False) / "timeline-app.log"


def cache_folder() -> Path:
    """Where it is kept what was found out and can be found out again; inside the other folder where one is named."""
    chosen = os.environ.get("TIMELINE_CONFIG")
    if chosen:
        return Path(chosen) / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("timeline-app", appauthor=False)


def kept_folder() -> Path:
    """Where copies of the timelines that users change are kept; inside the other folder where one is named."""
    chosen = os.environ.get("TIMELINE_CONFIG")
    if chosen:
        return Path(chosen) / "kept"
    from platformdirs import user_data_path

    return user_data_path("timeline-app", appauthor=False)


def _own_folder() -> Path:
    chosen = os.environ.get("TIMELINE_CONFIG")
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_path  # only the window needs it

    return user_config_path("timeline-app", appauthor=False)


def _first(*folders: Path) -> Path:
    return next((folder for folder in folders if folder.is_dir()), folders[-1])
