"""The style sheet of the widgets around the canvas, from roles of the palette."""

from string import Template

from timeline_app.look.palette import Palette

_SHEET = Template("""
QToolTip { background: $panel; color: $text; border: 1px solid $border; padding: 4px 6px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; spacing: 4px; padding: 5px 8px; }
QToolBar QToolButton { padding: 4px 8px; border: 1px solid transparent; border-radius: 4px; color: $text; }
QToolBar QToolButton:hover { background: $hover_solid; }
QToolBar QToolButton:checked { background: $accent_soft; color: $accent; }
QToolBar QToolButton:focus, QPushButton:focus { border: 1px solid $focus; }
QToolButton#primary, QPushButton#primary { background: $accent; color: $accent_text; padding: 4px 14px; border-radius: 4px;
  border: 1px solid $accent; font-weight: bold; }
QPushButton { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 4px 12px; }
QPushButton:hover { background: $hover_solid; }
QPushButton:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton:disabled { color: $text_faint; }
QLineEdit, QDateEdit { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 4px 8px; }
QLineEdit:focus, QDateEdit:focus { border: 1px solid $focus; }
QComboBox { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 3px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget, QTextBrowser { background: $panel; border: none; }
QTextBrowser { selection-background-color: $accent; selection-color: $accent_text; }
QStatusBar { background: $window; color: $text_secondary; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $border; }
QLabel#section { color: $text_secondary; font-weight: bold; padding-top: 10px; }
QLabel#count { color: $text_secondary; }
QToolButton#only { color: $accent; border: none; padding: 1px 4px; }
QToolButton#only:hover { text-decoration: underline; }
QMenu { background: $panel; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 18px; border-radius: 3px; }
QMenu::item:selected { background: $accent; color: $accent_text; }
""")


def stylesheet(palette: Palette) -> str:
    names = {role: palette.name(role) for role in palette.roles}
    return _SHEET.substitute(names, hover_solid=palette.name("lane_band"))
