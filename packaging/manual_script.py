"""The Chinese manual in traditional characters: what stands in the interface as it stands there, the rest as OpenCC writes it."""

from collections.abc import Sequence
from functools import cache

from manual_markup import inner
from markdown_it.token import Token
from opencc import OpenCC
from translations import read, settled

from timeline_app.chinese.script import Script, to_script
from timeline_app.settings.preferences import table

LEFT = "窗口", "視窗"  # OpenCC leaves the word before some others


def traditional(tokens: Sequence[Token]) -> None:
    """What is typed stays; bold words are those of the catalogue, and of the records where it has none."""
    interface, prose, bold = _interface(), OpenCC("s2twp").convert, False
    for token in inner(tokens):
        bold = token.type == "strong_open" or (bold and token.type != "strong_close")
        if token.type in ("text", "image"):
            for part in (token, *(token.children or ())):
                part.content = _word(part.content, interface) if bold else settled(prose(part.content)).replace(*LEFT)


@cache
def _interface() -> dict[str, str]:
    """Simplified words to traditional ones; a language is called the same in every language."""
    same = {name: name for row in table() if row.key == "language" for _value, name in row.values}
    there = {message.id: message.string for message in read("zh_Hant") if message.id}
    pairs = ((message.string, there.get(message.id)) for message in read("zh_Hans") if message.id)
    return {plain: derived for plain, derived in pairs if isinstance(plain, str) and isinstance(derived, str)} | same


def _word(text: str, interface: dict[str, str]) -> str:
    return interface.get(text) or to_script(text, Script.HANT_TW)
