"""The bundled fonts show all the program brings along, under names and weights every reader of fonts agrees on."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typst
from fontTools.ttLib import TTCollection, TTFont
from opencc import OpenCC
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
WEIGHTS = {"Regular": 400, "Bold": 700}
FILES = [f"Timeline{design}-{weight}.ttc" for design in ("Sans", "Serif") for weight in WEIGHTS]
FAMILIES = [f"Timeline {design} {region}" for design in ("Sans", "Serif") for region in ("SC", "TC", "HK")]
FACES = [(family, weight) for family in FAMILIES for weight in WEIGHTS]

each_file = pytest.mark.parametrize("name", FILES)
each_face = pytest.mark.parametrize(("family", "weight"), FACES)


@cache
def face(family: str, weight: str) -> TTFont:
    file = FONTS / f"{family[:-3].replace(' ', '')}-{weight}.ttc"
    faces = TTCollection(file, lazy=True).fonts
    return next(face for face in faces if face["name"].getDebugName(1) == family)


def table(family: str, weight: str, tag: str) -> Any:
    """fontTools gives tables their attributes while reading, so no type is known."""
    return face(family, weight)[tag]


def character_map(family: str, weight: str) -> dict[int, str]:
    return face(family, weight).getBestCmap() or {}


@cache
def every_variant(text: str) -> set[str]:
    conversions = ("s2t", "s2tw", "s2hk", "s2twp", "t2s", "tw2s")
    variants = {text, *(OpenCC(name).convert(text) for name in conversions)}
    return {character for variant in variants for character in variant if character.isprintable()}


@cache
def bundled_text() -> str:
    files = [*ROOT.glob("data/**/*.toml"), *ROOT.glob("resources/translations/*.po")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def gb2312() -> str:
    pairs = (bytes((lead, trail)) for lead in range(0xA1, 0xF8) for trail in range(0xA1, 0xFF))
    return "\n".join(pair.decode("gb2312", "ignore") for pair in pairs)


def missing(characters: set[str], family: str, weight: str) -> str:
    known = character_map(family, weight)
    return "".join(sorted(character for character in characters if ord(character) not in known))


@each_face
def test_no_radical_stands_for_a_character(family: str, weight: str) -> None:
    for subtable in table(family, weight, "cmap").tables:
        assert not [hex(code) for code in subtable.cmap if 0x2E80 <= code <= 0x2FDF]


@each_face
def test_everything_bundled_can_be_shown_in_either_script(family: str, weight: str) -> None:
    assert bundled_text()
    assert missing(every_variant(bundled_text()), family, weight) == ""


@each_face
def test_gb2312_can_be_shown_in_either_script(family: str, weight: str) -> None:
    assert missing(every_variant(gb2312()), family, weight) == ""


@each_face
def test_signs_can_be_shown(family: str, weight: str) -> None:
    signs = "“”‘’—–…·•《》「」『』（）①⑳Ⅰ←↑→↓↗●○◆◇■□▲△▼▽▶◀✓×÷±≤≥≈é"
    assert missing(set(signs), family, weight) == ""


@each_face
def test_names_and_weights(family: str, weight: str) -> None:
    names = {number: table(family, weight, "name").getDebugName(number) for number in (1, 2, 4, 6, 16, 17)}
    postscript = f"{family.replace(' ', '')}-{weight}"
    full = f"{family} {weight}"
    assert names == {1: family, 2: weight, 4: full, 6: postscript, 16: family, 17: weight}
    assert table(family, weight, "OS/2").usWeightClass == WEIGHTS[weight]
    assert table(family, weight, "OS/2").fsSelection == (0x20 if weight == "Bold" else 0x40)
    assert table(family, weight, "head").macStyle == (weight == "Bold")


@each_face
def test_the_licence_names_the_holder_of_the_copyright(family: str, weight: str) -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert table(family, weight, "name").getDebugName(0) in licence


@each_file
def test_the_faces_of_a_file_share_their_outlines(name: str) -> None:
    with TTCollection(FONTS / name, lazy=True) as collection:
        assert len(collection.fonts) == 3
        assert len({face.reader.tables["CFF "].offset for face in collection.fonts}) == 1


def test_the_files_stay_small() -> None:
    assert sum((FONTS / name).stat().st_size for name in FILES) < 20_000_000
    assert (FONTS / "advances.json").stat().st_size < 60_000


@pytest.mark.parametrize(("family", "weight"), [pair for pair in FACES if "Sans" in pair[0]])
def test_advances_are_those_of_the_font(family: str, weight: str) -> None:
    advances = json.loads((FONTS / "advances.json").read_text(encoding="ascii"))
    listed = advances["faces"][family][str(WEIGHTS[weight])]
    metrics = table(family, weight, "hmtx")
    widths = {str(code): metrics[glyph][0] for code, glyph in character_map(family, weight).items()}
    assert advances["units_per_em"] == table(family, weight, "head").unitsPerEm
    assert {code: listed.get(code, advances["default"]) for code in widths} == widths
    assert listed.keys() <= widths.keys()


@pytest.mark.usefixtures("qapp")
@each_file
def test_qt_finds_the_families(name: str) -> None:
    number = QFontDatabase.addApplicationFont(str(FONTS / name))
    design = name.removeprefix("Timeline").split("-")[0]
    assert sorted(QFontDatabase.applicationFontFamilies(number)) == sorted(f for f in FAMILIES if f" {design} " in f)


@pytest.mark.usefixtures("qapp")
@each_face
def test_qt_takes_regular_and_bold_for_one_family(family: str, weight: str) -> None:
    for name in FILES:
        QFontDatabase.addApplicationFont(str(FONTS / name))
    font = QFont(family)
    font.setBold(weight == "Bold")
    info = QFontInfo(font)
    assert (info.family(), info.weight(), info.exactMatch()) == (family, WEIGHTS[weight], True)
    assert sorted(QFontDatabase.styles(family)) == ["Bold", "Regular"]


def test_typst_finds_the_faces() -> None:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    assert fonts.families() == sorted(FAMILIES)
    found = sorted((font.family, font.weight) for font in fonts.fonts())
    assert found == sorted((family, WEIGHTS[weight]) for family, weight in FACES)
