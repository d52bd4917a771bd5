"""Gathers the messages of the program and compiles its catalogues; run by hand after words have changed.

    python packaging/translations.py

``zh_Hans`` is written by people, ``zh_Hant`` follows from it with OpenCC, ``en`` is the language of the message ids, which
are themselves English, and only holds those that read differently (as ``{year} (axis)``).
"""

import io
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from opencc import OpenCC

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
# Where 文件, 发布 and 项目 are not those of computers: papers that an office issues.
OF_OFFICES = {
    "Issued", "Papers", "events about this paper", "paper: {names}", "published", "Item", "item", "paper",
    "no event about it involves the issuer {issuer}", "Figures of {year}", "Documents disagree; check before you quote",
}
# How Taiwan writes a word that OpenCC leaves as in a word that looks the same, or writes in two ways.
SETTLED = {
    "編制": "編製", "發佈": "發布", "單元格里": "儲存格裡", "單元格": "儲存格", "不復制": "不複製", "一起復制": "一起複製",
    "徵程": "征程",
}
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def main() -> None:
    template = messages()
    written = update("zh_Hans", template)
    derive(written, update("zh_Hant", template))
    update("en", template)
    for language in ("zh_Hans", "zh_Hant", "en"):
        print(language, len(missing(language)), "missing")


def messages() -> Catalog:
    """Every message of the package, without places, so that moving a line changes no catalogue."""
    template = Catalog(project="timeline-app", charset="utf-8", fuzzy=False)
    for _file, _line, message, _comments, context in extract_from_dir(ROOT / "timeline_app", keywords=KEYWORDS):
        template.add(message, context=context)
    return template


def read(language: str) -> Catalog:
    path = FOLDER / f"{language}.po"
    with path.open("rb") if path.exists() else io.BytesIO() as file:
        return read_po(file, locale=language)


def update(language: str, template: Catalog) -> Catalog:
    """Take over new messages, drop those that are gone, never guess."""
    catalogue = read(language)
    catalogue.update(deepcopy(template), no_fuzzy_matching=True)  # it takes the messages themselves, not copies
    catalogue.obsolete.clear()
    save(language, catalogue)
    return catalogue


def derive(simplified: Catalog, traditional: Catalog) -> None:
    computing, plain = OpenCC("s2twp").convert, OpenCC("s2tw").convert
    for message in simplified:
        if message.id and message.string:
            texts, convert = message.string, plain if message.id in OF_OFFICES else computing
            text = tuple(settled(convert(each)) for each in texts) if isinstance(texts, tuple) else settled(convert(texts))
            traditional[message.id].string = text
    save("zh_Hant", traditional)


def settled(text: str) -> str:
    for word, written in SETTLED.items():
        text = text.replace(word, written)
    return text


def save(language: str, catalogue: Catalog) -> None:
    with (FOLDER / f"{language}.po").open("wb") as file:
        write_po(file, catalogue, sort_output=True, no_location=True, omit_header=False, width=120)
    compiled = FOLDER / language / "LC_MESSAGES" / "timeline.mo"
    compiled.parent.mkdir(parents=True, exist_ok=True)
    with compiled.open("wb") as file:
        write_mo(file, catalogue)


def missing(language: str) -> list[str]:
    """Messages without a translation; in English the id itself serves."""
    return [str(message.id) for message in read(language) if message.id and not any(message.string or ())]


if __name__ == "__main__":
    main()
