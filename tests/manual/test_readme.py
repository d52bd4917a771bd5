"""The README begins with what one sees, then what one downloads, then the two commands; and all it points to is there."""

import re
from pathlib import Path

from markdown_it import MarkdownIt

README = Path(__file__).resolve().parents[2] / "README.md"


def addresses(text: str) -> list[str]:
    found = MarkdownIt("commonmark").enable("table").parse(text)
    children = [child for token in found for child in token.children or ()]
    return [str(child.attrs[name]) for child in children for name in ("href", "src") if name in child.attrs]


def test_what_it_points_to_is_there_and_nothing_is_in_a_network() -> None:
    text = README.read_text("utf-8")
    found = addresses(text)
    assert len(found) > 20
    for address in found:
        assert f"\n## {address[1:].title()}\n" in text if address.startswith("#") else (README.parent / address).is_file(), address


def test_picture_file_and_commands_come_in_this_order() -> None:
    text = README.read_text("utf-8")
    told = ("docs/screenshots/window-light.png", "_amd64.deb", "python3 start.py  ", "start.py test  ")
    places = [text.index(words) for words in told]
    assert places == sorted(places)
    assert len(re.findall(r"!\[", text)) == 1
