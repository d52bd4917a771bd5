"""What each setting does when it is chosen."""

from collections.abc import Callable
from typing import Protocol

from timeline_app.chinese.script import Script
from timeline_app.look.motion import Motion
from timeline_app.look.type_size import TypeSize
from timeline_app.settings.preferences import Preferences
from timeline_app.settings.tongue import Tongue
from timeline_app.translation.words import language
from timeline_app.window.file_dialogs import ChooseFolder, choose_export_folder
from timeline_app.window.top_bar import TopBar
from timeline_app.window.window_style import WindowStyle


class SettingsWindow(Protocol):
    """What of the window settings act on."""

    preferences: Preferences
    top_bar: TopBar
    window_style: WindowStyle


def connect_settings(
    window: SettingsWindow, keep: Callable[..., None], make_anew: Callable[[dict[str, str]], None],
    choose_folder: ChooseFolder = choose_export_folder,
) -> None:
    """Those that widgets can follow act at once; for the others the window is made anew, with the changed preferences."""
    bar = window.top_bar

    def show() -> None:
        kept = window.preferences
        bar.settings.tick(
            language=language(), script=window.window_style.script, one_script=kept.one_script, week_begins=kept.week_begins,
            first_grouping=kept.first_grouping,
        )

    def choose(key: str, value: str) -> None:
        if key in ("language", "script", "one_script"):
            speak(key, value)
        elif key == "appearance":
            bar.appearance_wanted.emit(value)
        elif key == "motion":
            bar.motion_wanted.emit(Motion(value))
        elif key == "type_size":
            bar.type_wanted.emit(TypeSize(value))
        elif key == "coverage":
            bar.coverage_wanted.emit(value == "on")
        elif key == "week_begins":
            make_anew({key: value})
        elif key == "export_folder":
            folder = choose_folder(bar, window.preferences.export_folder)
            keep(export_folder=folder or window.preferences.export_folder)
        else:
            keep(**{key: value})
        show()

    def speak(key: str, value: str) -> None:
        now = Tongue(language(), window.window_style.script, window.preferences.one_script == "on")
        wanted = now.changed(key, value)
        if wanted.language != now.language:
            make_anew(wanted.as_preferences())
            return
        keep(language=wanted.language, one_script=wanted.as_preferences()["one_script"])
        if wanted.script is not now.script:
            bar.script_wanted.emit(Script(wanted.script))

    bar.settings.wanted.connect(choose)
    show()
