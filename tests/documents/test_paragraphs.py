"""Paragraphs are counted as citations count them."""

from pathlib import Path

import pytest

from timeline_app.documents.paragraphs import paragraphs_of


def test_blank_lines_of_any_kind_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "文.txt"
    path.write_bytes("　　甲段。\r\n\r\n \u3000\u00a0\n乙段，\n\t\n丙段".encode())
    assert paragraphs_of(path) == ("甲段。", "乙段，", "丙段")


def test_what_is_no_utf_8_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "文.txt"
    path.write_bytes("甲段".encode("gbk"))
    with pytest.raises(UnicodeDecodeError):
        paragraphs_of(path)
