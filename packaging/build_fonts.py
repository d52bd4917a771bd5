"""Builds the bundled fonts, our own subset of Noto CJK, and the widths of their characters. Run by hand, never in CI:

    python packaging/build_fonts.py [--noto DIR] [--also DIR] [--output resources/fonts]

A collection holds the shapes of the mainland, of Taiwan and of Hong Kong. All three faces are cut to the same glyphs,
so that their outlines, nearly all of the file, are equal and stored once. Faces are static, since Qt loses the bold of
a variable font in PDF. The same Noto and the same data give the same bytes.

``advances.json`` says how wide characters are, for the report, which measures without Qt:

    {"units_per_em": 1000, "default": 1000, "faces": {"Timeline Sans SC": {"400": {"32": 224, ...}, "700": ...}, ...}}

A character, named by its decimal code point, is as wide as listed, and ``default`` where it is not. Widths are those of
single characters: kerning and the joining of —— are left out. ``coverage.json`` lists what every face can show.
"""

import argparse
import json
import sys
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont
from opencc import OpenCC

ROOT = Path(__file__).resolve().parent.parent
DESIGNS = ("Sans", "Serif")
WEIGHTS = {"Regular": 400, "Bold": 700}
REGIONS = ("SC", "TC", "HK")

CONVERSIONS = ("s2t", "s2tw", "s2hk", "s2twp", "t2s", "tw2s")
HAN = range(0x4E00, 0xA000)
# A font that has these makes Qt write ⽉ (U+2F49) for 月 in a PDF, and nobody can search the result.
RADICALS = frozenset(range(0x2E80, 0x2FE0))
BLOCKS = (
    range(0x20, 0x7F),  # ASCII
    range(0xA0, 0x100),  # Latin-1
    range(0x2000, 0x2070),  # general punctuation
    range(0x2160, 0x2180),  # Roman numerals
    range(0x2460, 0x2474),  # ① to ⑳
    range(0x3000, 0x3040),  # CJK punctuation
    range(0xFF00, 0xFFF0),  # full-width forms
)
SIGNS = "←↑→↓↗●○◆◇■□▲△▼▽▶◀✓×÷±≤≥≈"

# ccmp joins —— to one dash, pwid gives “ ” their Latin width, halt and palt tighten punctuation where asked for.
FEATURES = ["ccmp", "liga", "kern", "halt", "palt", "pwid"]
VERTICAL_TABLES = ["BASE", "VORG", "vhea", "vmtx"]
COPYRIGHT, FAMILY, STYLE, IDENTIFIER, FULL_NAME, VERSION, POSTSCRIPT_NAME = range(7)
LICENCE, LICENCE_ADDRESS, TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 13, 14, 16, 17
ENGLISH = 0x409


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the bundled fonts from Noto CJK.")
    parser.add_argument("--noto", type=Path, default=Path("/usr/share/fonts/opentype/noto"), metavar="DIR")
    parser.add_argument("--output", type=Path, default=ROOT / "resources" / "fonts", metavar="DIR")
    parser.add_argument("--also", type=Path, metavar="DIR", help="texts (*.txt) whose characters are wanted as well")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    wanted = characters(arguments.also)
    for design in DESIGNS:
        for weight in WEIGHTS:
            source = arguments.noto / f"Noto{design}CJK-{weight}.ttc"
            build(source, arguments.output / f"Timeline{design}-{weight}.ttc", design, weight, wanted)
    write_tables(arguments.output)


def write_tables(folder: Path) -> None:
    """What the report needs to know of the fonts without opening them."""
    for name, content in (("advances.json", advances(folder)), ("coverage.json", coverage(folder))):
        (folder / name).write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="ascii")


def characters(also: Path | None) -> frozenset[int]:
    """What can be shown: two national sets, signs, and everything the program brings along, in either script."""
    simplified = double_bytes("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
    # Level 1 ends at C67E; Python leaves out what is undefined in between.
    traditional = double_bytes("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    single = {*simplified, *traditional, *SIGNS, *traditional_forms(simplified)}
    text = "\n".join([*sorted(single), *bundled_texts(), *texts_in(also)])
    shown = {ord(character) for character in text + every_conversion(text)}
    return frozenset(shown.union(*BLOCKS)) - RADICALS


def double_bytes(codec: str, leads: Iterable[int], trails: Collection[int]) -> str:
    return "".join(bytes((lead, trail)).decode(codec, "ignore") for lead in leads for trail in trails)


def traditional_forms(simplified: str) -> set[str]:
    """All characters that are simplified to these: which of 發 and 髮 stands for 发 depends on the words around it."""
    folded = OpenCC("t2s").convert("\n".join(map(chr, HAN))).split("\n")
    return {chr(code) for code, target in zip(HAN, folded, strict=True) if target in simplified}


def bundled_texts() -> list[str]:
    """The data and the translations, whichever are there yet."""
    files = [*ROOT.glob("data/**/*.toml"), *ROOT.glob("resources/translations/*.po")]
    return [path.read_text(encoding="utf-8") for path in sorted(files)]


def texts_in(folder: Path | None) -> list[str]:
    """The documents a reader may attach, where they are at hand."""
    return [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(folder.glob("*.txt"))] if folder else []


def every_conversion(text: str) -> str:
    return "".join(OpenCC(name).convert(text) for name in CONVERSIONS)


def build(source: Path, target: Path, design: str, weight: str, wanted: frozenset[int]) -> None:
    """One weight of one design, as a collection of three faces."""
    collection = TTCollection(source, lazy=True, recalcTimestamp=False)
    by_name = {face["name"].getDebugName(POSTSCRIPT_NAME): face for face in collection.fonts}
    faces = {region: by_name[f"Noto{design}CJK{region.lower()}-{weight}"] for region in REGIONS}
    glyphs = {glyph for face in faces.values() for code, glyph in character_map(face).items() if code in wanted}
    for region, face in faces.items():
        cut(face, glyphs, wanted)
        rename(face, f"Timeline {design} {region}", weight)
        name_outlines(face, f"Timeline {design}", weight)
    report_missing(faces["SC"], wanted, target.name)
    collection.fonts = list(faces.values())
    collection.save(target, shareTables=True)


def character_map(face: TTFont) -> dict[int, str]:
    return face.getBestCmap() or {}


def cut(face: TTFont, glyphs: set[str], wanted: frozenset[int]) -> None:
    """Leave these glyphs and what the features make of them, reached by the wanted characters only."""
    drop_variation_sequences(face)
    subsetter = Subsetter(options())
    subsetter.populate(glyphs=glyphs, unicodes=wanted)
    subsetter.subset(face)
    for table in face["cmap"].tables:  # a glyph kept for one face may have a second code point in another
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code in wanted}


def drop_variation_sequences(face: TTFont) -> None:
    """Nobody types them, and each would keep one glyph more."""
    face["cmap"].tables = [table for table in face["cmap"].tables if table.format != 14]


def options() -> Options:
    chosen = Options(hinting=False, notdef_outline=True, layout_features=FEATURES, name_languages=[ENGLISH])
    chosen.name_IDs = [COPYRIGHT, VERSION, LICENCE, LICENCE_ADDRESS]
    chosen.drop_tables += VERTICAL_TABLES
    return chosen


def rename(face: TTFont, family: str, weight: str) -> None:
    """Under names of our own they never meet another version of Noto that is installed on the machine."""
    postscript = f"{family.replace(' ', '')}-{weight}"
    names = {
        FAMILY: family,
        STYLE: weight,
        IDENTIFIER: f"{postscript};{face['name'].getDebugName(VERSION)}",
        FULL_NAME: f"{family} {weight}",
        POSTSCRIPT_NAME: postscript,
        TYPOGRAPHIC_FAMILY: family,
        TYPOGRAPHIC_STYLE: weight,
    }
    for name, text in names.items():
        face["name"].setName(text, name, 3, 1, ENGLISH)


def name_outlines(face: TTFont, family: str, weight: str) -> None:
    """The outlines carry names of their own, without a region, since three faces share them."""
    outlines = face["CFF "].cff
    outlines.fontNames = [f"{family.replace(' ', '')}-{weight}"]
    top = outlines.topDictIndex[0]
    top.FamilyName, top.FullName = family, f"{family} {weight}"


def report_missing(face: TTFont, wanted: frozenset[int], name: str) -> None:
    missing = [chr(code) for code in sorted(wanted - character_map(face).keys())]
    shown = "".join(character for character in missing if unicodedata.category(character)[0] not in "CZ")
    print(f"{name}: {len(face.getGlyphOrder())} glyphs, not in Noto: {shown}", file=sys.stderr)


def coverage(folder: Path) -> list[list[int]]:
    """The code points that every face can show, as ranges: first and last, both included."""
    covered: set[int] = set(range(0x110000))
    for path in sorted(folder.glob("*.ttc")):
        with TTCollection(path, lazy=True) as collection:
            for face in collection.fonts:
                covered &= character_map(face).keys()
    ranges: list[list[int]] = []
    for code in sorted(covered):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def advances(folder: Path) -> dict[str, object]:
    """Widths of the faces that label the chart of the report, as the module's description says."""
    faces: dict[str, dict[str, dict[str, int]]] = {}
    for weight, number in WEIGHTS.items():
        for face in TTCollection(folder / f"TimelineSans-{weight}.ttc", lazy=True).fonts:
            faces.setdefault(face["name"].getDebugName(FAMILY), {})[str(number)] = exceptions(face)
    return {"units_per_em": 1000, "default": 1000, "faces": faces}


def exceptions(face: TTFont) -> dict[str, int]:
    """The widths that differ from a full em."""
    widths = {code: face["hmtx"][glyph][0] for code, glyph in sorted(character_map(face).items())}
    return {str(code): width for code, width in widths.items() if width != 1000}


if __name__ == "__main__":
    main()
