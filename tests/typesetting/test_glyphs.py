"""What a page shows for characters that its fonts lack."""

import pytest

from timeline_app.chinese.geta import GETA
from timeline_app.settings import paths
from timeline_app.typesetting.glyphs import Coverage
from timeline_app.typesetting.shown import all_held, held_by_page


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return Coverage.read(paths.resources())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("工会 2023 “双15”", "工会 2023 “双15”"),
        ("第一行\n第二行\t列", "第一行 第二行 列"),
        ("\x00工\x1b会\x9f", "工会"),
        ("工🙂会", f"工{GETA}会"),
        ("a" + "\u0301" * 10_000, f"a{GETA}"),
        ("e\u0301o\u0301", f"e{GETA}o{GETA}"),
    ],
)
def test_what_cannot_be_shown_is_marked_once(coverage: Coverage, text: str, shown: str) -> None:
    assert coverage.shown(text) == shown


def test_a_text_that_is_held_stays_as_it_is() -> None:
    """Each text of a page goes through once more at the end, when the program has quoted it."""
    held = held_by_page(paths.resources())
    once = held("工🙂会" + "W" * 50 + "\n" + "……" * 50)
    assert held(once) == once
    content = {"id": "🙂", "notes": ("🙂", {"n": 1, "said": "🙂"})}
    assert all_held(content, held) == {"id": "🙂", "notes": [GETA, {"n": 1, "said": GETA}]}
