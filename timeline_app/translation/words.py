"""The one way every word reaches a user: message ids in English, catalogues in ``resources/translations``.

The language belongs to the process, as it does in the standard library's own ``gettext``; ``use`` sets it once, before
anything is shown.
"""

import gettext
import locale
import os
from pathlib import Path

DOMAIN = "timeline"
LANGUAGES = ("zh_Hans", "zh_Hant", "en")

_TRADITIONAL = ("zh_tw", "zh_hk", "zh_mo", "zh_hant")


class _Words:
    """The catalogue in use and its language."""

    def __init__(self) -> None:
        self.language = "en"
        self.catalogue = gettext.NullTranslations()


_words = _Words()


def use(language: str, folder: Path) -> None:
    """Speak ``language`` (one of LANGUAGES) from now on; ``folder`` holds ``<language>/LC_MESSAGES/timeline.mo``."""
    _words.language = language
    _words.catalogue = gettext.translation(DOMAIN, folder, [language], fallback=language == "en")


def use_english() -> None:
    """Speak the language of the message ids, which every terminal can show."""
    _words.language, _words.catalogue = "en", gettext.NullTranslations()


def language() -> str:
    """The language in use, one of LANGUAGES."""
    return _words.language


def _(message: str) -> str:
    """The message in the language in use."""
    return _words.catalogue.gettext(message)


def N_(message: str) -> str:  # the name gettext tools know
    """Marks a message in a table for the catalogue; it is translated where it is used."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The message for ``count`` things, with ``{count}`` filled in."""
    return _words.catalogue.ngettext(one, many, count).format(count=count)


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
