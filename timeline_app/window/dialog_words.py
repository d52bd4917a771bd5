"""Qt's own words, of dialogs and menus of text fields, in the language of the program."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from timeline_app.translation.words import language

_CATALOGUES = {"zh_Hans": "qtbase_zh_CN", "zh_Hant": "qtbase_zh_TW"}  # Qt knows them by country; it speaks English itself
_KEPT = "words of dialogs"


def translate_dialogs(app: QApplication) -> None:
    """In place of those of the language before, which the application keeps: to look among its children would load those of its
    style, 300 enum values that a launch does not need.
    """
    before = app.property(_KEPT)
    if isinstance(before, QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    catalogue, translator = _CATALOGUES.get(language()), QTranslator(app)
    if catalogue and translator.load(catalogue, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.setProperty(_KEPT, translator)
