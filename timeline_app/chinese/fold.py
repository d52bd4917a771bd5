"""One key for search and comparison: script, width, case and Kangxi radicals folded, blanks dropped."""

import re
import unicodedata

from timeline_app.chinese.script import converter

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# tw2s takes the 么 of a simplified text, as in 饿了么, for the traditional one, and leaves two characters of Hong Kong as they are.
_ALIKE = str.maketrans("幺衞枱", "么卫台")
_UNIT = f"[{_HAN}]|[^\\W_]+?(?=[{_HAN}]|\\W|_|$)"  # compiled at the first search: that takes 2 ms, and no launch needs it


def fold(text: str) -> str:
    """The same key for 工會驛站, 工会驿站 and ⼯会驿站; NFKC folds radicals and widths, ``tw2s`` also mends 著力.

    Half a character, as an argument that is not UTF-8 brings with it, becomes a question mark.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().encode("utf-8", "replace").decode()
    if not re.search(f"[{_HAN}]", plain):
        return plain
    return converter("t2s").convert(converter("tw2s").convert(plain)).translate(_ALIKE)


def units(text: str) -> list[str]:
    """What is searched for piece by piece: each Han character by itself, other words and numbers whole.

    Full-text indexes cut at blanks, and Chinese has none; with every character a word of its own, a phrase finds any
    piece of text, of two characters too.
    """
    return re.findall(_UNIT, fold(text))
