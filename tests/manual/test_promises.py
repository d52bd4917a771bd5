"""What the manual says in numbers and by examples is so."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from pydantic import TypeAdapter

from tests.manual.test_words import rows
from tests.manual.told import EDITIONS_WRITTEN, tokens
from timeline_app.building.forms import Phrase
from timeline_app.canvas.track_setup import MOST as TRACKS
from timeline_app.database.store import Store
from timeline_app.exports.pdf import _MOST_EVENTS as IN_A_PDF
from timeline_app.exports.png import _MOST_EVENTS as IN_A_PICTURE
from timeline_app.exports.xlsx import _MOST_EVENTS as IN_A_WORKBOOK
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.queries.question import read
from timeline_app.settings import log, paths
from timeline_app.settings.saved_views import MOST as VIEWS

YEAR = 2023  # in view, where a date names none
FOUR = {"zh": "四项", "en": "four"}


def text(source: str, page: str) -> str:
    return "".join(token.content for token in tokens(source, page) if token.type == "inline")


@pytest.mark.parametrize("source", EDITIONS_WRITTEN)
def test_every_example_of_a_search_finds_something(source: str, store: Store, lookup: EventLookup) -> None:
    ask = asking(store, lookup)
    examples = [piece.text for row in rows(source, "filters", "search") for piece in row if piece.kind == "code"]
    assert len(examples) > 15
    for example in examples:
        assert len(ask(Query(search=example, search_year=YEAR)).events) > 0, example


@pytest.mark.parametrize("source", EDITIONS_WRITTEN)
def test_every_example_that_is_a_date_is_understood_as_one(source: str) -> None:
    of_time = [row for row in rows(source, "filters", "search") if re.search(r"\d|年", row[0].text)]
    assert len(of_time) > 5
    for example in (piece.text for row in of_time for piece in row if piece.kind == "code"):
        assert read(example, YEAR).periods, example


@pytest.mark.parametrize("source", EDITIONS_WRITTEN)
def test_the_numbers_of_the_bundled_data_are_those_of_the_database(source: str) -> None:
    page = text(source, "data")
    with closing(sqlite3.connect(f"{paths.database().as_uri()}?mode=ro", uri=True)) as database:
        for table in ("events", "citations", "figures", "links"):
            (count,) = database.execute(f"select count(*) from {table}").fetchone()
            assert str(count) in page, table


@pytest.mark.parametrize("source", EDITIONS_WRITTEN)
def test_limits_are_those_of_the_program(source: str) -> None:
    assert IN_A_PDF == IN_A_PICTURE
    for page in ("export", "limits"):
        assert f"{IN_A_PDF:,}" in text(source, page)
        assert f"{IN_A_WORKBOOK:,}" in text(source, page)
    assert f"{VIEWS}" in text(source, "limits")
    assert f"{log.MOST / 1_000_000} MB" in text(source, "limits")
    assert f" {TypeAdapter(Phrase).json_schema()['maxLength']} " in text(source, "dates")
    assert TRACKS == 4
    assert FOUR[source] in text(source, "timeline")


@pytest.mark.parametrize("source", EDITIONS_WRITTEN)
def test_log_and_settings_lie_where_it_says(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As each system has it, whichever this one is, where nobody has chosen other places."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for system, logs, settings, cache in (
        (Unix, "~/.local/state/timeline-app/log", "~/.config/timeline-app", "~/.cache/timeline-app"),
        (MacOS, "~/Library/Logs/timeline-app", "~/Library/Application Support/timeline-app", "~/Library/Caches/timeline-app"),
    ):
        folders = system("timeline-app", appauthor=False)
        told = [Path(each).expanduser() for each in (logs, settings, cache)]
        assert told == [folders.user_log_path, folders.user_config_path, folders.user_cache_path]
        assert f"`{logs}/{paths.log_file().name}`" in text(source, "limits")
        assert f"`{settings}`" in text(source, "limits")
        assert f"`{cache}`" in text(source, "limits")
    for name in (paths.preferences_file(), paths.saved_views_file()):
        assert f"`{name.name}`" in text(source, "limits")
