"""The Chinese manual in traditional characters: what stands in the interface as it stands there, the rest as OpenCC writes it."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from manual_markup import inner
from markdown_it.token import Token
from opencc import OpenCC
from translations import read, settled

from timeline_app.chinese.script import Script, to_script
from timeline_app.settings.preferences import table

LEFT = {"窗口": "視窗", "數據庫": "資料庫"}  # OpenCC leaves these words before some others
# Where 文件 and 发布 are those of offices, and no files and releases.
OF_OFFICES = re.compile("(文件篇目|[这哪]份文件|事件、文件|^ 文件、|印发、发布|才发布)")


def traditional(tokens: Sequence[Token]) -> None:
    """What is typed stays; bold words are those of the catalogue, and of the records where it has none."""
    interface, bold = _interface(), False
    for token in inner(tokens):
        bold = token.type == "strong_open" or (bold and token.type != "strong_close")
        if token.type in ("text", "image"):
            for part in (token, *(token.children or ())):
                part.content = _word(part.content, interface) if bold else _prose(part.content)


def _prose(text: str) -> str:
    """Every other part is of an office."""
    computing, plain = _converters()
    parts = (plain(part) if number % 2 else computing(part) for number, part in enumerate(OF_OFFICES.split(text)))
    text = settled("".join(parts))
    for word, written in LEFT.items():
        text = text.replace(word, written)
    return text


@cache
def _converters() -> tuple[Callable[[str], str], Callable[[str], str]]:
    return OpenCC("s2twp").convert, OpenCC("s2tw").convert


@cache
def _interface() -> dict[str, str]:
    """Simplified words to traditional ones; a language is called the same in every language."""
    same = {name: name for row in table() if row.key == "language" for _value, name in row.values}
    there = {message.id: message.string for message in read("zh_Hant") if message.id}
    pairs = ((message.string, there.get(message.id)) for message in read("zh_Hans") if message.id)
    return {plain: derived for plain, derived in pairs if isinstance(plain, str) and isinstance(derived, str)} | same


def _word(text: str, interface: dict[str, str]) -> str:
    return interface.get(text) or to_script(text, Script.HANT_TW)
