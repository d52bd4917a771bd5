"""Which events a Word document holds: those of the list, whatever their texts are and however many."""

import json
import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests.bundled import EVENTS, TIMELINE, asks
from tests.conftest import Program
from tests.sweeps import sampled
from tests.word.made import entries, made, parts, plain, read, request_for, title_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.period import Period
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.report.request import LONGEST_TITLE

FORBIDDEN = "\0\x1b\ud800\udfff\ufffe\uffff\u202a\u202e\u2066\u2069"
ODD = {
    "typst": "#heading[甲] $x$ *粗* @乙 \\u{4e00}", "html": "<b>甲</b>&amp;<!-- --><w:t>乙</w:t>]]>",
    "latex": "\\textbf{甲} % $ _ ^", "markdown": "# 甲 **乙** [丙](http://x) `丁`", "placeholders": "$two ${line} $",
    "no space": "W" * 10_000, "no space in Chinese": "字" * 10_000, "long": "题" * 500, "nothing": "",
    "what XML cannot hold": FORBIDDEN.join("甲乙丙"), "blanks": " 甲\t乙\n丙 丁 ",
    "emoji": "👩‍👩‍👧‍👦🇨🇳", "extension B": "𠮷𪚥", "formula": "=HYPERLINK(1)",
}


def chosen(seed: int) -> Query:
    """A period, and now and then a filter."""
    chance = random.Random(seed)
    start = date(2021, 10, 1) + timedelta(days=chance.randrange(1200))
    return Query(
        period=Period(start, start + timedelta(days=chance.randrange(400))) if chance.random() < 0.8 else None,
        themes=frozenset(chance.sample([theme.id for theme in TIMELINE.themes], 4)) if chance.random() < 0.5 else frozenset(),
        scopes=frozenset({chance.choice(UNION_SCOPES).id}) if chance.random() < 0.2 else frozenset(),
        sources=frozenset({chance.choice(TIMELINE.documents).id}) if chance.random() < 0.2 else frozenset(),
    )


@pytest.mark.parametrize("belonging", [Belonging.POSSIBLE, Belonging.CERTAIN])
@pytest.mark.parametrize("seed", sampled(range(20)))
def test_the_events_are_those_of_the_list(store: Store, seed: int, belonging: Belonging) -> None:
    query = replace(chosen(seed), belonging=belonging)
    events = asks(store)(query).events
    found = Counter(map(title_of, entries(read(made(request_for(events, query))))))
    assert found == Counter(plain(event.title) for event in events)


@pytest.mark.starts_process
def test_the_command_exports_what_it_lists(program: Program, tmp_path: Path) -> None:
    options = ("--period", "2023Q3", "--certain")
    listed = json.loads(program("list", "--format", "json", *options).stdout)
    run = program("export", str(tmp_path / "大事记.docx"), *options)
    assert run.returncode == 0, run.stderr
    found = Counter(map(title_of, entries(read((tmp_path / "大事记.docx").read_bytes()))))
    assert found == Counter(plain(event["title"]) for event in listed) != Counter()


@pytest.mark.thorough
@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_a_text_is_only_ever_text(text: str, script: Script) -> None:
    events = [replace(event, title=text, summary=text) for event in EVENTS[:3]]
    held = "".join(letter for letter in text if letter not in FORBIDDEN)
    request = request_for(events, Query(search=text), script, title=text or "题", compiled_by=text)
    document = read(made(request))
    if script is Script.HANS:
        assert [title_of(entry) for entry in entries(document)] == [held or "（无标题）"] * 3
        assert plain(document.paragraphs[0].text)[: LONGEST_TITLE - 1] == (held or "题")[: LONGEST_TITLE - 1]
    assert not any(letter in paragraph.text for paragraph in document.paragraphs for letter in FORBIDDEN)
    assert len(document.core_properties.title) <= 255


@pytest.mark.parametrize("count", sampled([0, 1, 500, 5_000]))
def test_any_number_of_events(count: int) -> None:
    many = [replace(event, id=f"{event.id}-{number}") for number, event in enumerate(islice(cycle(EVENTS), count))]
    content = made(request_for(sorted(many, key=lambda event: event.order), Query()))
    assert parts(content)["word/document.xml"].count(b'w:val="EventDate"') == count
    assert len(read(content).paragraphs) > count
