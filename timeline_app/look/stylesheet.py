"""The style sheet of the widgets around the canvas, from roles of the palette."""

from pathlib import Path
from string import Template

from timeline_app.look.palette import Palette

_MIDDLE = 127  # of lightness, which ends at 255
_SHEET = Template("""
QToolTip { background: $panel; color: $text; border: 1px solid $border; padding: 4px 6px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; spacing: 6px; padding: 0 8px; }
QToolBar QToolButton { padding: 0 8px; min-height: 26px; max-height: 26px; border: 1px solid transparent; border-radius: 6px;
  color: $text; }
QToolBar QToolButton:disabled { color: $border; }
QToolBar QLineEdit, QToolBar QComboBox { padding: 0 8px; min-height: 26px; max-height: 26px; border-radius: 6px; }
QToolBar QToolButton:hover { background: $hover_solid; }
QToolBar QToolButton:checked { background: $accent_soft; color: $accent; font-weight: bold; }
QToolBar QToolButton:focus, QPushButton:focus { border: 1px solid $focus; }
QFrame#segments { background: $panel; border: 1px solid $border; border-radius: 6px; }
QFrame#segments QToolButton { background: transparent; border: none; border-right: 1px solid $border; border-radius: 0;
  padding: 0; min-height: 26px; max-height: 26px; }
QFrame#segments QToolButton[place="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QFrame#segments QToolButton[place="last"] { border-right: none; border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
QFrame#segments QToolButton:hover { background: $hover_solid; }
QFrame#segments QToolButton:checked { background: $accent_soft; color: $accent; font-weight: bold; }
QFrame#segments QToolButton:focus { border: 1px solid $focus; }
QFrame#segments QToolButton:disabled { color: $border; }
QToolButton#primary, QPushButton#primary { background: $accent; color: $accent_text; padding: 4px 14px; border-radius: 6px;
  border: 1px solid $accent; font-weight: bold; }
QToolBar QToolButton#primary { padding: 0 14px; }
QToolButton#primary:focus, QPushButton#primary:focus { border: 2px solid $accent_text; padding: 3px 13px;
  text-decoration: underline; }
QToolBar QToolButton#primary:focus { padding: 0 13px; min-height: 24px; max-height: 24px; }
QToolButton#choice { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 3px 10px; }
QToolButton#choice:hover { background: $hover_solid; }
QToolButton#choice:checked { background: $accent_soft; color: $accent; }
QToolButton#choice:focus { border: 1px solid $focus; }
QPushButton { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 4px 12px; }
QPushButton:hover { background: $hover_solid; }
QPushButton#way { color: $accent; padding: 5px 12px; border-radius: 6px; }
QPushButton#status_chip { padding: 0 12px; }
QPushButton#step { text-align: left; padding: 5px 10px; border-radius: 6px; }
QWidget#pane { background: $panel; }
QFrame#hairline { background: $hairline; border: none; max-height: 1px; }
QPushButton:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton:disabled { color: $text_faint; }
QPushButton#primary:disabled { background: $border; border-color: $border; color: $text_faint; }
QLineEdit, QDateEdit { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 4px 8px; }
QDateEdit { padding: 2px 4px; min-height: 22px; min-width: 84px; }
QDateEdit QLineEdit { border: none; padding: 0; }
QDateEdit::up-button, QDateEdit::down-button { width: 0; border: none; }
QLineEdit:focus, QDateEdit:focus { border: 1px solid $focus; }
QComboBox { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 3px 8px; }
QComboBox:focus { border: 1px solid $focus; }
QScrollArea, QScrollArea > QWidget > QWidget, QTextBrowser { background: $panel; border: none; }
QTextBrowser { selection-background-color: $accent; selection-color: $accent_text; }
QStatusBar { background: $window; color: $text_secondary; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 0 8px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 1px; min-height: 30px; min-width: 30px; }
QScrollBar::handle:hover { background: $text_faint; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { spacing: 6px; color: $text; }
QCheckBox:disabled { color: $text_faint; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $text_faint; border-radius: 3px; background: $panel; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QCheckBox::indicator:focus, QCheckBox:focus { border-color: $focus; }
QCheckBox:focus { color: $accent; text-decoration: underline; }
QComboBox::drop-down { border: none; width: 18px; }
QToolButton::menu-indicator { image: none; }
QSplitter::handle { background: $border; }
QLabel#title { font-weight: bold; }
QLabel#section, QLabel#rows { color: $text_secondary; font-weight: bold; }
QLabel#section { padding-top: 10px; }
QLabel#rows { padding-left: 3px; }
QToolButton#section { color: $text_secondary; font-weight: bold; background: transparent; border: none; padding: 8px 2px 3px 0;
  text-align: left; }
QToolButton#section:hover { color: $accent; }
QToolButton#section:focus, QToolButton#only:focus { color: $accent; border: 1px solid $focus; border-radius: 3px; }
QWidget#filters { background: $panel; }
QWidget#conditions { background: $panel; border-bottom: 1px solid $hairline; }
QToolButton#condition { background: $panel; color: $text; border: 1px solid $border; border-radius: 11px; padding: 0 9px; }
QToolButton#condition:hover { background: $hover_solid; }
QToolButton#condition:focus { border: 1px solid $focus; }
QListView#values { background: $panel; border: none; outline: none; }
QLabel#count { color: $text_secondary; }
QLabel#told { color: $accent; }
QLabel#field { color: $text_secondary; padding-top: 5px; }
QLabel#fault { background: $warning_fill; color: $warning_text; border-radius: 4px; padding: 3px 8px; }
QFrame#form_row { background: $panel; border: 1px solid $border; border-radius: 6px; }
QPushButton#drop { padding: 2px 10px; color: $text_secondary; }
QPlainTextEdit { background: $panel; color: $text; border: 1px solid $border; border-radius: 4px; padding: 2px 4px;
  selection-background-color: $accent; selection-color: $accent_text; }
QPlainTextEdit:focus { border: 1px solid $focus; }
QToolButton#only { color: $accent; background: $panel; border: none; padding: 1px 4px; }
QToolButton#only:hover { text-decoration: underline; }
QListWidget#products { background: $window; color: $text; border: none; outline: none; }
QListWidget#products::item { padding: 0 8px; border-radius: 4px; }
QListWidget#products::item:hover { background: $lane_band; }
QListWidget#products::item:selected { background: $accent_soft; color: $accent; }
QListWidget#products::item:disabled { color: $text_faint; }
QListWidget#products::item:disabled:hover { background: transparent; }
QFrame#shelf { background: $panel; border: 1px solid $border; }
QFrame#shelf QListView { background: $panel; border: none; outline: none; }
QScrollArea#preview { border: 1px solid $border; border-radius: 4px; }
QScrollArea#preview, QScrollArea#preview > QWidget > QWidget { background: $lane_band; }
QScrollArea#preview:focus { border: 1px solid $focus; }
QToolButton#page { border: 1px solid transparent; border-radius: 4px; padding: 1px 8px; color: $text; }
QToolButton#page:hover { background: $hover_solid; }
QToolButton#page:focus { border: 1px solid $focus; }
QToolButton#page:disabled { color: $border; }
QProgressBar { background: $lane_band; border: 1px solid $border; border-radius: 4px; max-height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTableView { background: $panel; alternate-background-color: $lane_band; color: $text; border: none;
  selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item { padding: 0 8px; border: none; }
QHeaderView { background: $window; }
QHeaderView::section { background: $window; color: $text_secondary; border: none; border-bottom: 1px solid $border;
  padding: 6px 10px; font-weight: bold; }
QToolBar::separator { width: 1px; background: $border; margin: 6px 6px; }
QMenu { background: $panel; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 18px; border-radius: 3px; }
QMenu::item:selected { background: $accent; color: $accent_text; }
""")


def stylesheet(palette: Palette, resources: Path) -> str:
    names = {role: palette.name(role) for role in palette.roles}
    return _SHEET.substitute(names, hover_solid=palette.name("lane_band"), tick=_tick(palette, resources / "icons").as_posix())


def _tick(palette: Palette, icons: Path) -> Path:
    """A sheet cannot draw it in a colour of its own: there is one for dark boxes and one for light ones."""
    return icons / ("tick-white.png" if palette["accent_text"].lightness() > _MIDDLE else "tick-dark.png")
