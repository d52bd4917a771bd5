"""Records that are wrong in odd ways: each is told with file, record, field and reason, briefly, in the language of the program."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from pydantic_core.core_schema import ErrorType

from tests.building.conftest import Records
from tests.building.fuzz_records import fuzz
from tests.building.mutations import write
from tests.building.toml_text import Raw
from timeline_app.building.build import build
from timeline_app.building.problems import InvalidRecords, Problem
from timeline_app.building.reasons import reason_of
from timeline_app.database.store import Store
from timeline_app.records.errors import UserError
from timeline_app.records.limits import LEAST_NUMBER, PARAGRAPH, TEXT
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.translation.one_line import echo

pytestmark = pytest.mark.thorough


def told(records: Records, tmp_path: Path) -> str:
    """What building them is told with; the database that stood there is as it was."""
    write(tmp_path / "records", records)
    return told_of(tmp_path)


def told_of(tmp_path: Path) -> str:
    target = tmp_path / "old.db"
    target.write_bytes(b"what was there before")
    with pytest.raises(InvalidRecords) as caught:
        build(tmp_path / "records", target)
    assert target.read_bytes() == b"what was there before"
    return str(caught.value)


@pytest.mark.parametrize("name", ["theme", "document", "indicator"])
def test_an_id_written_twice_is_told(records: Records, tmp_path: Path, name: str) -> None:
    tables = records[f"{name}s.toml"][name]
    tables.append(dict(tables[0]))
    assert f"{name}s.toml · {name} {tables[0]['id']} · id: 用了 2 次" in told(records, tmp_path)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (Raw("0xffffffffffffffffff"), "citation[1].paragraph: 不得大于 2147483647"), (0, "citation[1].paragraph: 不得小于 1"),
        (Raw("9" * 5000), "events/2023.toml: 有一个数的位数太多"), (Raw("[" * 20_000), "events/2023.toml: 列表或表嵌套太深"),
        (Raw("nan"), "paragraph: 应当是有限的数"),
        (Raw("2023-10-09"), "paragraph: 应当是整数"), ({"a": 1}, "paragraph: 应当是整数"),
        (Raw("0x" + "f" * 5000), "paragraph: 不得大于"), ("x" * 200_000, "paragraph: 应当是整数"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_an_odd_number_is_told(records: Records, tmp_path: Path, value: object, sentence: str) -> None:
    records["events/2023.toml"]["event"][0]["citation"][0]["paragraph"] = value
    assert sentence in told(records, tmp_path)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "工\0会", "title: 含有控制字符 \\x00"), ("title", "\u202e工会", "title: 含有控制字符 \\u202e"),
        ("title_en", "北京\n海淀", "title_en: 含有控制字符 \\n"), ("note", "京" * (TEXT + 1), f"note: 不得超过 {TEXT} 个字符"),
        ("when", Raw("2023-10-09"), "when: 应当是写在引号里的文字"),
        ("when", "9999-24", "“9999-24”不在 1000-01-01 至 2999-12-31 之间"),
        ("when", "{" * 200, "…”不是记录里日期的写法"), ("kind", "x", "kind: 应当是下列之一：'happening', 'document'"),
        ("id", "x" * 200_000, f"event {'x' * 53}"), ("__class__", 1, "__class__: 没有这个字段"),
        ("\x1b" * 20_000, 1, "\\x1b\\x1b"), ("major", "maybe", "major: 应当是 true 或 false"),
        ("themes", [], "themes: 至少要有 1 项"),
        ("themes", {}, "themes: 应当是列表"), ("links", [1], "links[1]: 应当是表"),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_an_odd_field_is_told(records: Records, tmp_path: Path, field: str, value: object, sentence: str) -> None:
    records["events/2023.toml"]["event"][0][field] = value
    assert sentence in told(records, tmp_path)


@pytest.mark.parametrize("value", [Raw("nan"), Raw("-inf"), Raw("1e400"), 1.1e308, 10**309])
def test_a_figure_is_a_finite_number(records: Records, tmp_path: Path, value: object) -> None:
    figure = {"label": "会员", "value": value, "unit": "人", "measure": "stock", "document": "national-2023", "paragraph": 1,
              "phrase": "数"}
    records["events/2023.toml"]["event"][0]["figure"] = [figure]
    assert "figure[1].value: " in told(records, tmp_path)


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_link(target: str) -> Callable[[Path], None]:
    def changed(path: Path) -> None:
        path.unlink()
        path.symlink_to(target)

    return changed


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (as_pipe, "不是普通文件"), (as_folder, "不是普通文件"), (as_link("/dev/zero"), "不是普通文件"),
        (as_link("themes.toml"), "绕成了圈"),
        (Path.unlink, "没有这个文件"), (lambda path: path.write_bytes(b""), "里面没有 [[theme]]"),
        (lambda path: path.write_text(path.read_text("utf-8"), "utf-16"), "不是 UTF-8 编码"),
        (lambda path: path.write_text(path.read_text("utf-8"), "utf-8-sig"), "BOM"),
        (lambda path: path.write_bytes(b"\xff"), "不是 UTF-8 编码"),
        (lambda path: path.write_text("x = [1,"), "文件末尾: 不合 TOML 的写法"),
        (lambda path: path.write_text("x = 1\nx = 2"), "文件末尾: 键或表写了两次"),
        (lambda path: path.write_text("\n?"), "第 2 行第 1 列: 不合 TOML 的写法"),
        (lambda path: path.write_text(".".join("a" * 5000) + " = 1"), "键名分了 32 段以上"),
        (lambda path: path.write_text(" . ".join(['"\\""'] * 5000) + " = 1"), "键名分了 32 段以上"),
        (lambda path: path.write_text("a" * 1_000_000), "不合 TOML 的写法"),
    ],
)
def test_an_odd_file_is_told(records: Records, tmp_path: Path, changed: Callable[[Path], object], sentence: str) -> None:
    write(tmp_path / "records", records)
    changed(tmp_path / "records" / "themes.toml")
    message = told_of(tmp_path)
    assert "themes.toml: " in message
    assert sentence in message


def test_a_text_may_have_many_dots(records: Records, tmp_path: Path) -> None:
    records["events/2023.toml"]["event"][0]["title_en"] = "Well... " * 100 + "1.2.3.4.5.6.7.8"
    write(tmp_path / "records", records)
    build(tmp_path / "records", tmp_path / "new.db")


def test_no_events_at_all_are_told(records: Records, tmp_path: Path) -> None:
    rest = {name: tables for name, tables in records.items() if not {"event", "paper"} & set(tables)}  # steps of papers name events
    assert "events: 没有事件" in told(rest, tmp_path)


def test_of_many_problems_the_first_are_listed_and_the_others_counted(records: Records, tmp_path: Path) -> None:
    records["events/2023.toml"]["event"][0] |= {f"unknown-{number}": "x" * 100 for number in range(5000)}
    message = told(records, tmp_path)
    assert len(message) <= 2000
    assert len(message.splitlines()) > 10
    assert message.endswith(f"……另有 {5000 + 2 - len(message.splitlines())} 处")


def test_the_longest_problems_stay_short() -> None:
    problem = Problem("\x1b" * 9999, "\x1b" * 9999, "\x1b" * 9999, echo("\U0010ffff" * 9999))
    assert len(str(InvalidRecords([problem] * 9999))) <= 2000


def test_what_is_at_the_limits_is_built_and_opened(records: Records, tmp_path: Path) -> None:
    event = records["events/2023.toml"]["event"][0]
    figure = {"label": "会" * TEXT, "value": LEAST_NUMBER, "unit": "个", "measure": "stock", "document": "national-2023",
              "paragraph": PARAGRAPH, "phrase": "会" * 18}
    records["events/2023.toml"]["event"][0] |= {"note": "京" * TEXT, "figure": [figure]}
    write(tmp_path / "records", records)
    build(tmp_path / "records", tmp_path / "new.db")
    with Store(tmp_path / "new.db") as store:
        (read,) = store.events([event["id"]])
        assert (read.note, read.figures[0].value, read.figures[0].citation.paragraph) == ("京" * TEXT, LEAST_NUMBER, PARAGRAPH)


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant", "en"])
def test_no_word_of_pydantic_is_repeated(language: str) -> None:
    """Whatever it may find wrong; what no form asks for has one sentence for all."""
    words.use(language, paths.resources() / "translations")
    context = {"error": ValueError("ours"), "pattern": "^x$", "expected": "'a' or 'b'", "ge": 1, "le": 2, "max_length": 4,
               "min_length": 3}
    for error in get_args(ErrorType):
        found = reason_of({"type": error, "loc": (), "msg": "Input should be other", "input": 0, "ctx": context})
        assert found
        assert "{" not in found
        assert "Input" not in found
        assert language == "en" or " or " not in found


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="--sources"):
        build(tmp_path / ("x" * 300), tmp_path / "new.db")


def test_words_of_others_are_cut_and_show_what_cannot_be_seen() -> None:
    assert echo("工会\n\x1b[31m\u202e") == "工会\\n\\x1b[31m\\u202e"
    assert echo("会" * 60) == "会" * 60
    assert echo("会" * 61) == "会" * 59 + "…"


def test_spoilt_folders_are_refused_or_right() -> None:
    """A few of those that fuzz_records makes."""
    assert fuzz(10, seed=11).failures == []
