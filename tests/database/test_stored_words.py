"""What a database keeps for words finds and sorts as its tables do, and is left alone where it cannot be that."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.bundled import EVENTS
from timeline_app.chinese.fold import key
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import seal
from timeline_app.database.stored_words import entry_places_of, title_letters_of, title_ranks_of
from timeline_app.database.title_letters import TitleLetters, blocks_of
from timeline_app.settings import paths

LETTERS = "工会驿站第 a1，𠀀"


def a_title(chance: Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.choice((0, 1, 2, 3, 5, 8, 40, 3000))))


@pytest.mark.parametrize("seed", range(5))
def test_each_piece_of_a_title_is_found_and_nothing_else(seed: int) -> None:
    chance = Random(seed)
    titles = [a_title(chance) for _title in range(300)]
    keys = list(map(key, titles))
    letters = TitleLetters(tuple(blocks_of(titles)), len(titles))
    for _time in range(100):
        wanted = [piece for piece in (key(a_title(chance)[:4]), key(chance.choice(titles)[-3:])) if piece]
        if wanted:
            assert letters.having(wanted).tolist() == [any(piece in each for piece in wanted) for each in keys]


def test_titles_lie_in_blocks_of_about_their_length() -> None:
    titles = ["一" * (1 + number % 40) for number in range(20_000)] + ["一" * 60_000] * 5
    blocks = tuple(blocks_of(titles))
    assert sorted(place for block in blocks for place in block.places.tolist()) == list(range(len(titles)))
    assert max(block.letters.size for block in blocks) <= 1 << 17
    assert sum(block.letters.size for block in blocks) < 1.2 * sum(map(len, titles))


def test_those_of_the_bundled_timeline_find_and_sort_as_its_events_do(store: Store) -> None:
    letters = title_letters_of(store)
    assert letters is not None
    for word in ("驿站", "工", "2023", "没有"):
        assert letters.having([key(word)]).tolist() == [key(word) in key(event.title) for event in EVENTS]
    for by in ("title", "title_en"):
        ranks = title_ranks_of(store, by)
        assert ranks is not None
        texts = sorted({getattr(event, by) for event in EVENTS}, key=str.encode)
        assert [texts[rank - 1] for rank in ranks.tolist()] == [getattr(event, by) for event in EVENTS]
    assert title_ranks_of(store, "short") is None


CHANGED = {
    "a place beyond all": "update columns set data = cast(substr(data, 2) || x'7f' as blob) where name glob 'titles.*.places'",
    "a place below none": "update columns set data = cast(substr(data, 2) || x'ff' as blob) where name glob 'titles.*.places'",
    "places of another type": "update columns set dtype = 'O' where name glob 'titles.*.places'",
    "no places": "update columns set data = x'' where name glob 'titles.*.places'",
    "a row of letters that is too short": "update columns set data = substr(data, 3) where name glob 'titles.*.letters'",
    "half a letter": "update columns set data = substr(data, 2) where name glob 'titles.*.letters'",
    "letters as a text": "update columns set data = 'text' where name glob 'titles.*.letters'",
    "no letters": "delete from columns where name glob 'titles.*.letters'",
    "nothing": "delete from columns where name glob 'titles.*'",
}


@pytest.mark.parametrize("sql", CHANGED.values(), ids=CHANGED)
def test_letters_that_cannot_be_those_of_the_events_are_left_alone(tmp_path: Path, sql: str) -> None:
    with Store(changed(tmp_path, sql, seal)) as opened:
        assert title_letters_of(opened) is None


@pytest.mark.parametrize("data", ["null", "substr(data, 2)", "'text'", "x''"])
def test_an_order_that_cannot_be_that_of_the_titles_is_left_alone(tmp_path: Path, data: str) -> None:
    with Store(changed(tmp_path, f"update columns set data = {data} where name = 'ranks.title'", seal)) as opened:
        assert title_ranks_of(opened, "title") is None
        assert title_ranks_of(opened, "title_en") is not None


@pytest.mark.parametrize("data", ["null", "substr(data, 2)", "cast(substr(data, 5) || x'ffffff7f' as blob)", "x''"])
def test_places_of_the_index_that_cannot_be_those_of_events_are_left_alone(tmp_path: Path, data: str) -> None:
    with Store(changed(tmp_path, f"update columns set data = {data} where name = 'entries.places'", seal)) as opened:
        assert len(entry_places_of(opened)) == 0


def test_each_row_of_the_index_names_its_event(store: Store) -> None:
    named = [row["event"] for row in store.rows("select event from events_search order by rowid")]
    assert [EVENTS[place].id for place in entry_places_of(store).tolist()] == named


def test_what_was_kept_before_the_file_was_written_to_is_left_alone(tmp_path: Path) -> None:
    with Store(changed(tmp_path, "update events set title = 'a' where rowid = 1", lambda _path: None)) as opened:
        assert title_letters_of(opened) is None
        assert title_ranks_of(opened, "title") is None
        assert len(entry_places_of(opened)) == 0


def changed(folder: Path, sql: str, then: Callable[[Path], object]) -> Path:
    path = folder / "changed.db"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute(sql).rowcount
    then(path)
    return path
