"""How everything looks: appearance and script in force, and the palette and page that follow from them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.look.fonts import font
from timeline_app.look.motion import Motion, glide_milliseconds
from timeline_app.look.palette import Appearance, Palette, is_appearance, read_palette, widget_palette
from timeline_app.look.stylesheet import stylesheet
from timeline_app.look.type_size import TypeSize, pixels_of
from timeline_app.painting.paint_style import PaintStyle, paint_style_of
from timeline_app.panels.html import Page
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.settings.tongue import Tongue
from timeline_app.translation.words import language


class PaintStyles:
    """Keeps the last one, for the next window in the same colours, script and size: what one has measured and drawn, the other
    measures and draws no more."""

    def __init__(self) -> None:
        self._last: PaintStyle | None = None

    def of(self, palette: Palette, script: Script, size: int) -> PaintStyle:
        last = self._last
        if last is None or (last.palette, last.script, last.size) != (palette, script, size):
            last = self._last = paint_style_of(palette, script, size)
        return last


class WindowStyle:
    """Begins as the preferences say; ``apply`` has the application follow."""

    def __init__(self, preferences: Preferences, timeline: Timeline, paint_styles: PaintStyles) -> None:
        self._timeline, self._paint_styles, self._width = timeline, paint_styles, 0
        self.type_size = TypeSize(preferences.type_size) if preferences.type_size in set(TypeSize) else TypeSize.SYSTEM
        appearance = preferences.appearance if is_appearance(preferences.appearance, paths.resources()) else str(Appearance.SYSTEM)
        self._take(appearance, Tongue.preferred(preferences, language()).script)
        self.move_by(Motion(preferences.motion) if preferences.motion in set(Motion) else Motion.SYSTEM)

    @property
    def paint_style(self) -> PaintStyle:
        return self._paint_styles.of(self.palette, self.script, self.size)

    @property
    def size(self) -> int:
        """Of a text of the interface, in pixels."""
        return pixels_of(self.type_size, self._width)

    def fit(self, width: int) -> bool:
        """The width of the window; whether type has another size there."""
        before, self._width = self.size, width
        return self.size != before

    def choose(self, appearance: str, script: Script) -> None:
        """Put them on; also the same as before, where the system has become dark or light."""
        self._take(appearance, script)
        self.apply()

    def _take(self, appearance: str, script: Script) -> None:
        self.appearance, self.script = appearance, script
        self.palette = read_palette(_effective(appearance), self._timeline, paths.resources())
        self.page = Page(self.palette, script, size=self.size)

    def renew(self, timeline: Timeline) -> bool:
        """The file has changed; whether its themes have other colours now."""
        before, self._timeline = self.palette.themes, timeline
        if read_palette(_effective(self.appearance), timeline, paths.resources()).themes == before:
            return False
        self._take(self.appearance, self.script)
        return True

    def move_by(self, motion: Motion) -> None:
        self.motion = motion

    def apply(self) -> None:
        """Colours and fonts of the whole application."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(font(self.script, self.size))
            app.setPalette(widget_palette(self.palette))
            app.setStyleSheet(stylesheet(self.palette, paths.resources()))

    def glide_milliseconds(self) -> int:
        return glide_milliseconds(self.motion)

    def kept(self, preferences: Preferences) -> Preferences:
        """The preferences with what is in force now."""
        chosen = {"appearance": self.appearance, "type_size": str(self.type_size), "motion": str(self.motion)}
        return preferences.changed(script=str(self.script), **chosen)


def _effective(appearance: str) -> str:
    if appearance != Appearance.SYSTEM:
        return appearance
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Appearance.DARK if dark else Appearance.LIGHT

