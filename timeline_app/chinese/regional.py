"""One way to write one word in a region: OpenCC writes 發佈 here and 發布 there, as the characters beside it fall."""

import re
from collections.abc import Callable, Iterable

from timeline_app.chinese.script import Script, to_script

# What a conversion leaves, and how the word is written; each keeps its length.
_BOTH = {
    "發佈": "發布", "公佈": "公布", "宣佈": "宣布", "頒佈": "頒布", "分佈": "分布", "遍佈": "遍布", "散佈": "散布", "佈局": "布局",
    "佈置": "布置", "佈告": "布告", "周例會": "週例會", "相併": "相並", "併發揮": "並發揮", "併發通": "並發通", "併為": "並為",
    "併投入": "並投入", "云遊": "雲遊", "徵程": "征程", "衚衕": "胡同", "點贊": "點讚",
}
_OF_REGION = {
    Script.HANS: {}, Script.HANT_TW: _BOTH | {"總檯": "總臺"}, Script.HANT_HK: _BOTH | {"總枱": "總台", "啓": "啟"},
}


def in_region(script: Script, names: Iterable[str] = ()) -> Callable[[str], str]:
    """What converts a text of the records; ``names`` of people read the same whatever stands beside them."""
    pairs = _OF_REGION[script]
    if not pairs:
        return str
    words, people = _any_of(pairs), sorted(filter(None, names), key=len, reverse=True)

    def settled(text: str) -> str:
        return words.sub(lambda found: pairs[found[0]], to_script(text, script))

    if not people:
        return settled
    apart = re.compile(f"({_any_of(people).pattern})")

    def convert(text: str) -> str:
        """A text split at names has them in every second place."""
        parts = apart.split(text)
        return "".join(to_script(part, script) if place % 2 else settled(part) for place, part in enumerate(parts) if part)

    return convert


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, texts)))
