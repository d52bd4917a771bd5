"""The one way every word reaches a user: message ids in English, catalogues in ``resources/translations``.

The language belongs to the process, as it does in the standard library's own ``gettext``; ``use`` sets it once, before
anything is shown. ``speaking`` borrows another one for a report.
"""

import gettext
import locale
import os
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

DOMAIN = "timeline"
LANGUAGES = ("zh_Hans", "zh_Hant", "en")

_TRADITIONAL = ("zh_tw", "zh_hk", "zh_mo", "zh_hant")


class _Words:
    """A language and its catalogue; ``folder`` holds the catalogues of all."""

    def __init__(self, language: str, folder: Path | None) -> None:
        self.language, self.folder = language, folder
        self.catalogue = gettext.NullTranslations()
        if folder is not None:
            self.catalogue = gettext.translation(DOMAIN, folder, [language], fallback=language == "en")


class _Process:
    """What the process speaks where nothing else is asked for."""

    words = _Words("en", None)


_spoken: ContextVar[_Words | None] = ContextVar("spoken", default=None)


def use(language: str, folder: Path) -> None:
    """Speak ``language`` (one of LANGUAGES) from now on; ``folder`` holds ``<language>/LC_MESSAGES/timeline.mo``."""
    _Process.words = _Words(language, folder)


def use_english() -> None:
    """Speak the language of the message ids, which every terminal can show."""
    english = _Words("en", None)
    english.folder = _Process.words.folder  # a report can still speak another language
    _Process.words = english


@contextmanager
def speaking(language: str) -> Generator[None, None, None]:
    """Inside it, and in this thread only, every word is in ``language``: a report need not speak that of the window."""
    token = _spoken.set(_Words(language, _Process.words.folder))
    try:
        yield
    finally:
        _spoken.reset(token)


def _in_use() -> _Words:
    return _spoken.get() or _Process.words


def language() -> str:
    """The language in use, one of LANGUAGES."""
    return _in_use().language


def _(message: str) -> str:
    """The message in the language in use."""
    return _in_use().catalogue.gettext(message)


def N_(message: str) -> str:  # the name gettext tools know
    """Marks a message in a table for the catalogue; it is translated where it is used."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The message for ``count`` things, with ``{count}`` filled in."""
    return _in_use().catalogue.ngettext(one, many, count).format(count=count)


def system_language() -> str:
    """The language of the system, simplified Chinese where that is none of ours."""
    name = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), None)
    return nearest(name or locale.getlocale()[0] or "")


def nearest(name: str) -> str:
    """One of LANGUAGES for any locale name, as ``zh_HK.UTF-8`` or ``Chinese (Traditional)_Taiwan``."""
    plain = name.replace("-", "_").lower()
    if plain.startswith(_TRADITIONAL) or "traditional" in plain:
        return "zh_Hant"
    return "en" if plain.startswith("en") else "zh_Hans"
