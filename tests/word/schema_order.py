"""The order in which ECMA-376 (part 1, annex A) wants the children of an element, as far as our parts have them.

Word refuses a file in which they stand in another order.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_STYLE_NAMES = "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap"
    " outlineLvl divId cnfStyle rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign"
    " rtl cs em lang eastAsianLayout specVanish",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols"
    " formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": f"{_STYLE_NAMES} personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "numbering": "numPicBullet abstractNum num",
    "settings": "writeProtection view zoom mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl compat",
    "compat": "doNotExpandShiftReturn compatSetting",
}


def out_of_order(root: Any) -> Iterator[str]:
    """Elements whose children do not follow the schema, or are not in it."""
    for tag, names in _ORDER.items():
        places = {qn(f"w:{name}"): place for place, name in enumerate(names.split())}
        for found in root.iter(qn(f"w:{tag}")):
            order = [places.get(child.tag, -1) for child in found]
            if order != sorted(order) or -1 in order:
                yield f"{tag}: {[child.tag for child in found]}"
