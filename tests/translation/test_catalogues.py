"""Catalogues: complete, compiled as written, and with the same fields as the messages."""

import ast
import gettext
import string
import unicodedata

import pytest
import translations
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo

from timeline_app.translation.words import nearest
from timeline_app.typesetting.glyphs import Coverage

pytestmark = pytest.mark.thorough
_WRITING = ("canvas", "layout", "painting", "panels", "reading", "window")


def fields(text: str) -> set[str | None]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def gathered() -> list[Message]:
    """What the gatherer finds in the program."""
    return [message for message in translations.messages() if message.id]


def forms(text: object) -> tuple[str, ...]:
    """One form, or those for one and for many."""
    return tuple(text) if isinstance(text, list | tuple) else (str(text or ""),)


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant"])
def test_every_message_is_translated(language: str, gathered: list[Message]) -> None:
    written = {str(message.id) for message in translations.read(language) if message.id}
    assert {str(message.id) for message in gathered} == written
    assert translations.missing(language) == []


def test_every_message_of_the_program_is_gathered(gathered: list[Message]) -> None:
    """The gatherer reads words, not syntax, and misses those inside an f-string."""
    found = {form for message in gathered for form in forms(message.id)}
    said = {
        part.value
        for path in (translations.ROOT / "timeline_app").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "N_", "ngettext")
        for part in node.args[:2]
        if isinstance(part, ast.Constant)
    }
    assert said
    assert said - found == set()


def texts(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Every message and its translation as tuples of forms; messages without one are left out, as compiling leaves them out."""
    pairs = ((forms(message.id), forms(message.string)) for message in catalogue if message.id)
    return {id: string for id, string in pairs if any(string) and string != id}


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant", "en"])
def test_what_is_compiled_is_what_was_written(language: str) -> None:
    with (translations.FOLDER / language / "LC_MESSAGES" / "timeline.mo").open("rb") as file:
        assert texts(read_mo(file)) == texts(translations.read(language))


def test_english_is_english() -> None:
    said = [form for string in texts(translations.read("en")).values() for form in string]
    assert said
    assert [form for form in said if any("\u4e00" <= letter <= "\u9fff" for letter in form)] == []


def test_a_translation_asks_for_no_field_its_message_does_not_fill(gathered: list[Message]) -> None:
    dates = {"year", "month", "month_name", "month_abbr", "day", "last_day", "last_month", "last_month_name"}
    catalogue = gettext.translation("timeline", translations.FOLDER, ["zh_Hans"])
    for message in gathered:
        if isinstance(message.id, str):
            asked = fields(catalogue.gettext(message.id))
            assert asked <= fields(message.id) or asked <= dates, message.id


@pytest.mark.parametrize(
    ("name", "language"),
    [("zh_CN.UTF-8", "zh_Hans"), ("zh_SG", "zh_Hans"), ("zh_HK.UTF-8", "zh_Hant"), ("zh-Hant-MO", "zh_Hant"), ("zh_TW", "zh_Hant"),
     ("en_GB", "en"), ("de_DE", "zh_Hans"), ("C", "zh_Hans"), ("Chinese (Traditional)_Taiwan", "zh_Hant")],
)
def test_every_locale_has_a_language(name: str, language: str) -> None:
    assert nearest(name) == language


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant", "en"])
def test_the_fonts_can_show_every_word(language: str) -> None:
    coverage = Coverage.read(translations.ROOT / "resources")
    words = "".join(form for message in translations.read(language) for form in (*forms(message.string), *forms(message.id)))
    assert {letter for letter in words if letter != "\n" and not coverage.has(letter)} == set()


def test_the_fonts_can_show_every_sign_that_the_program_writes() -> None:
    """Of its own, outside messages: arrows, stars, boxes. Keys of Apple are shown where its fonts are."""
    coverage = Coverage.read(translations.ROOT / "resources")
    files = (path for part in _WRITING for path in (translations.ROOT / "timeline_app" / part).rglob("*.py"))
    written = "".join(path.read_text("utf-8") for path in files)
    signs = {letter for letter in written if unicodedata.category(letter) in ("Sm", "So", "Po", "Pi", "Pf") and ord(letter) > 0x7F}
    assert {sign for sign in signs if not coverage.has(sign)} <= set("⌘⌥⇧")


def test_words_that_opencc_cuts_wrongly_are_written_as_taiwan_writes_them() -> None:
    words = "".join(form for message in translations.read("zh_Hant") for form in forms(message.string))
    assert not [wrong for wrong in ("格里", "單元格", "不復制", "一起復制", "徵程") if wrong in words]
