"""Who has told the columns of a table once is not asked again for the next table with the same headings."""

import json
from pathlib import Path

import pytest

from timeline_app.importing.fields import ColumnUse, Field, Mapping
from timeline_app.settings.remembered_mappings import MOST, RememberedMappings

HEADINGS = ("日期", "事项", "经费（万元）")
MAPPING = Mapping((ColumnUse(Field.DATE), ColumnUse(Field.TITLE), ColumnUse(Field.FIGURE, "经费", "元", 10_000)), likeliest=True)


def test_a_mapping_is_found_again_by_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "设置" / "mappings.json"
    assert RememberedMappings(path).find(HEADINGS) is None
    RememberedMappings(path).keep(HEADINGS, MAPPING)
    assert RememberedMappings(path).find(HEADINGS) == MAPPING
    assert RememberedMappings(path).find(("日 期", "事項", "經費(萬元)")) == MAPPING
    assert RememberedMappings(path).find(("日期", "事项")) is None


def test_the_last_one_holds(tmp_path: Path) -> None:
    remembered = RememberedMappings(tmp_path / "mappings.json")
    remembered.keep(HEADINGS, MAPPING)
    other = MAPPING.with_column(0, ColumnUse(Field.IGNORE))
    remembered.keep(HEADINGS, other)
    assert remembered.find(HEADINGS) == other


def test_the_oldest_gives_way(tmp_path: Path) -> None:
    path, mapping = tmp_path / "mappings.json", Mapping((ColumnUse(Field.TITLE),))
    remembered = RememberedMappings(path)
    remembered.keep(("列0",), mapping)
    ((_line, plain),) = json.loads(path.read_text("utf-8")).items()
    path.write_text(json.dumps({f"列{number}": plain for number in range(MOST)}), "utf-8")
    assert remembered.find(("列0",)) == mapping
    for number in (MOST, MOST + 1):
        remembered.keep((f"列{number}",), mapping)
    assert remembered.find(("列1",)) is None
    assert remembered.find(("列2",)) == mapping


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"日期": 5}', '{"日期": {"columns": [["date"]]}}', '{"日期": {"columns": 7}}', "[" * 9999],
)
def test_a_damaged_file_counts_as_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "mappings.json"
    path.write_text(content, "utf-8")
    remembered = RememberedMappings(path)
    assert remembered.find(("日期",)) is None
    remembered.keep(("日期",), Mapping((ColumnUse(Field.DATE),)))
    assert remembered.find(("日期",)) == Mapping((ColumnUse(Field.DATE),))


def test_a_table_without_headings_is_not_remembered(tmp_path: Path) -> None:
    remembered = RememberedMappings(tmp_path / "mappings.json")
    remembered.keep(("", ""), MAPPING)
    assert remembered.find(("", "")) is None


def test_only_one_column_tells_what_only_one_can_tell() -> None:
    changed = MAPPING.with_column(1, ColumnUse(Field.DATE))
    assert [use.field for use in changed.columns] == [Field.IGNORE, Field.DATE, Field.FIGURE]
    figures = MAPPING.with_column(1, ColumnUse(Field.FIGURE))
    assert [use.field for use in figures.columns] == [Field.DATE, Field.FIGURE, Field.FIGURE]
