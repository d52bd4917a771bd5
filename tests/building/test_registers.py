"""What records refer to by id: each is there, once, and never above itself; and what a link has to say."""

from pathlib import Path
from typing import Any

import pytest

from tests.building.conftest import Records
from tests.building.mutations import write
from timeline_app.building.build import build
from timeline_app.building.problems import InvalidRecords
from timeline_app.database.store import Store
from timeline_app.records.event import Kind
from timeline_app.records.registers import OrganisationKind, PaperStep

pytestmark = pytest.mark.thorough

PLACE = {"name": "某地", "name_en": "Somewhere", "kind": "city"}
PAPER = {"title": "某某办法", "title_en": "A method", "document": "national-2023", "paragraph": 3}
SECTION = {"document": "national-2023", "number": 77, "name": "某一条", "first": 900, "last": 901}
SLOGAN = {"term": "三比一创", "meaning": "比什么、创什么", "document": "national-2023", "paragraph": 3}
OFFICE = {"title": "主席", "document": "national-2023", "paragraph": 3}
PERSON = {"id": "li-si", "name": "李四", "name_en": "Li Si"}
ORGANISATION = {"id": "acftu-x", "name": "某会", "name_en": "A union", "kind": "union"}


def added(records: Records, file: str, key: str, *tables: dict[str, Any]) -> None:
    records.setdefault(file, {}).setdefault(key, []).extend(tables)


def told(records: Records, folder: Path) -> str:
    write(folder / "records", records)
    with pytest.raises(InvalidRecords) as caught:
        build(folder / "records", folder / "new.db")
    return str(caught.value)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("place", "nowhere", "place: 没有“nowhere”"), ("groups", ["nobody"], "groups: 没有“nobody”"),
        ("papers", ["nothing"], "papers: 没有“nothing”"),
        ("organisations", [{"id": "nobody", "role": "host"}], "organisations.id: 没有“nobody”"),
        ("organisations", [{"id": "acftu", "role": "guest"}], "organisations[1].role: 应当是下列之一"),
        ("organisations", ["acftu"], "organisations[1]: 应当是表"),
        ("people", [{"id": "nobody", "role": "host"}], "people.id: 没有“nobody”"),
        ("summary", "短" * 29, "summary: 至少要有 30 个字符"), ("summary", "长" * 161, "summary: 不得超过 160 个字符"),
        ("title", "长" * 41, "title: 不得超过 40 个字符"), ("kind", "deed", "kind: 应当是下列之一"),
    ],
)
def test_what_an_event_names_is_there(records: Records, tmp_path: Path, field: str, value: object, sentence: str) -> None:
    records["events/2023.toml"]["event"][0][field] = value
    assert sentence in told(records, tmp_path)


@pytest.mark.parametrize(
    ("file", "key", "table", "sentence"),
    [
        ("places.toml", "place", PLACE | {"id": "a", "within": "b"}, "place a · within: 没有“b”"),
        ("places.toml", "place", PLACE | {"id": "a", "within": "a"}, "place a · within: 绕回了自己"),
        ("places.toml", "place", PLACE | {"id": "a", "kind": "planet"}, "place a · kind: 应当是下列之一"),
        ("papers.toml", "paper", PAPER | {"id": "p", "parent": "p"}, "paper p · parent: 绕回了自己"),
        ("papers.toml", "paper", PAPER | {"id": "p", "issuers": ["nobody"]}, "paper p · issuers: 没有“nobody”"),
        ("papers.toml", "paper", PAPER | {"id": "p", "document": "none"}, "paper p · document: 没有“none”"),
        ("papers.toml", "paper", PAPER | {"id": "p", "step": [{"step": "lost"}]}, "step[1].step: 应当是下列之一"),
        ("papers.toml", "paper", PAPER | {"id": "p", "step": [{"step": "issued", "event": "none"}]}, "paper p · step.event: 没有"),
        ("papers.toml", "paper", PAPER | {"id": "p", "step": [{"step": "issued", "when": "soon"}]}, "step[1].when: “soon”"),
        ("people.toml", "person", PERSON | {"office": [OFFICE | {"document": "none"}]}, "li-si · office.document: 没有“none”"),
        ("organisations.toml", "organisation", ORGANISATION | {"kind": "club"}, "organisation acftu-x · kind: 应当是下列之一"),
        ("sections.toml", "section", SECTION | {"last": 1}, "结束在开始之前"),
        ("sections.toml", "section", SECTION | {"document": "none"}, "section none-77 · document: 没有“none”"),
        ("slogans.toml", "slogan", SLOGAN | {"explained": False}, "explained = false"),
        ("slogans.toml", "slogan", {key: SLOGAN[key] for key in SLOGAN if key != "meaning"}, "explained = false"),
    ],
)
def test_a_wrong_entry_is_told(
    records: Records, tmp_path: Path, file: str, key: str, table: dict[str, Any], sentence: str
) -> None:
    added(records, file, key, table)
    assert sentence in told(records, tmp_path)


def test_a_circle_of_three_places_is_told_and_what_lies_in_it_is_not(records: Records, tmp_path: Path) -> None:
    within = {"a": "b", "b": "c", "c": "a", "outside": "a"}
    added(records, "places.toml", "place", *(PLACE | {"id": id, "within": upper} for id, upper in within.items()))
    assert told(records, tmp_path).count("绕回了自己") == 3


def test_an_id_that_is_used_twice_is_told(records: Records, tmp_path: Path) -> None:
    for file, key, table in (
        ("places.toml", "place", PLACE | {"id": "twice"}), ("papers.toml", "paper", PAPER | {"id": "twice"}),
        ("sections.toml", "section", SECTION), ("slogans.toml", "slogan", SLOGAN),
    ):
        added(records, file, key, table, dict(table))
    message = told(records, tmp_path)
    for record in ("place twice", "paper twice", "section national-2023-77", "slogan 三比一创"):
        assert f"{record} · id: 用了 2 次" in message


@pytest.mark.parametrize(
    "link",
    [
        {}, {"document": "national-2023", "paragraph": 3},
        {"document": "national-2023", "paragraph": 3, "phrase": "某", "reason": "某"},
    ],
)
def test_a_link_is_either_stated_or_ours(records: Records, tmp_path: Path, link: dict[str, object]) -> None:
    events = records["events/2023.toml"]["event"]
    events[0]["links"] = [{"kind": "led to", "event": events[1]["id"]} | link]
    assert "links[1]: 要么写 document" in told(records, tmp_path)


def test_a_folder_need_not_have_registers(records: Records, tmp_path: Path) -> None:
    kept = {name: tables for name, tables in records.items() if "event" in tables or name in ("timeline.toml", "themes.toml")}
    kept |= {name: records[name] for name in ("documents.toml", "indicators.toml")}
    for event in (event for tables in kept.values() for event in tables.get("event", ())):
        for field in ("place", "organisations", "people", "groups", "papers"):
            event.pop(field, None)
    write(tmp_path / "records", kept)
    build(tmp_path / "records", tmp_path / "new.db")
    with Store(tmp_path / "new.db") as store:
        assert store.timeline.registers.organisations == ()


def test_everything_is_read_back_as_it_was_written(records: Records, tmp_path: Path) -> None:
    """Whoever asks the database has what the files say, the section of each citation too."""
    added(records, "organisations.toml", "organisation", ORGANISATION | {"names": ["某某会"]})
    added(records, "places.toml", "place", PLACE | {"id": "inner", "within": "outer"}, PLACE | {"id": "outer", "name": "某省"})
    added(records, "groups.toml", "group", {"id": "those", "name": "某些人", "name_en": "Those", "names": []})
    added(records, "sections.toml", "section", SECTION)
    event = records["events/2023.toml"]["event"][0]
    step = {"step": "issued", "when": "2023-10", "event": event["id"]}
    added(records, "papers.toml", "paper", PAPER | {"id": "p", "issuers": ["acftu-x"], "step": [step]})
    added(records, "people.toml", "person", PERSON | {"office": [OFFICE | {"when": "2023/.."}]})
    added(records, "slogans.toml", "slogan", SLOGAN | {"names": ["一创三比"]})
    event["citation"][0] |= {"document": "national-2023", "paragraph": 900, "sic": "原文如此"}
    event |= {
        "kind": "deadline", "place": "inner", "groups": ["those"], "papers": ["p"], "note": "一\n二",
        "organisations": [{"id": "acftu-x", "role": "issuer"}],
        "links": [{"kind": "same series", "event": records["events/2023.toml"]["event"][1]["id"], "document": "national-2023",
                   "paragraph": 901, "phrase": "某"}],
    }
    write(tmp_path / "records", records)
    made = build(tmp_path / "records", tmp_path / "new.db")
    with Store(tmp_path / "new.db") as store:
        registers, (read,) = store.timeline.registers, store.events([event["id"]])
        assert registers == made.timeline.registers
        assert store.events() == made.events
        found = store.rows("select section from event_entries where event = ?", (read.id,))
    assert registers.organisation("acftu-x").kind is OrganisationKind.UNION
    assert [place.name for place in registers.around("inner")] == ["某地", "某省"]
    (issued,) = registers.paper("p").steps
    assert (issued.step, issued.event) == (PaperStep.ISSUED, read.id)
    assert registers.person("li-si").offices[0].when is not None
    assert (read.kind, read.note, read.citations[0].sic) == (Kind.TARGET, "一\n二", "原文如此")
    assert (read.citations[0].section, read.links[0].stated and read.links[0].stated.section) == ("national-2023-77",) * 2
    assert [row["section"] for row in found] == [*read.entries]
    assert registers.section(read.entries[0]).name == "某一条"
