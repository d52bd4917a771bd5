"""A language whose every word is two fifths longer than in English: what bears it bears any."""

import re
from math import ceil
from pathlib import Path

import translations
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

_MARKS = re.compile(r"(\{[^}]*\}|<[^>]*>)")


def pseudo_catalogues(folder: Path) -> Path:
    """A folder of catalogues in which ``en`` is that language."""
    made = Catalog(locale="en")
    for message in translations.read("en"):
        if message.id:
            forms = message.id if isinstance(message.id, tuple) else (message.id,)
            written = message.string if isinstance(message.string, tuple) else (message.string,)
            longer = tuple(_longer(str(text or form)) for form, text in zip(forms, written, strict=True))
            made.add(message.id, longer if isinstance(message.id, tuple) else longer[0], context=message.context)
    place = folder / "en" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "timeline.mo").open("wb") as file:
        write_mo(file, made)
    return folder


def _longer(text: str) -> str:
    """What stands for something else stays as it is."""
    parts = _MARKS.split(text)
    parts[::2] = [re.sub("[A-Za-z]+", lambda word: word[0] + "o" * ceil(0.4 * len(word[0])), part) for part in parts[::2]]
    return "".join(parts)
