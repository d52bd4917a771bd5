"""Words that are common or rare, in titles or elsewhere: a large file finds what SQL finds, however it looks for them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.benchmarks.synthetic import RARE, make_database
from tests.queries.both import Both, both_of
from timeline_app.database.search_index import words_in
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import seal
from timeline_app.queries.query import Query

COUNT = 800
SEARCHES = (
    "举", "事件", "某地举行", "某地 举行", "第1", "第1 1", "第777号", RARE, f"{RARE} 事件", "活动", "活动 第1", "一项 举",
    "驿站", "驿", "驿站 事", "驿站 活动 第1", "-第1", "-举", "第1 -活动", "“号事件在”", "号 事件", "nowhere", "没有", "一项 没有",
    "別處", "别处 第1", "第1 別", "2022-06 第1", "2022年", "sj", "別 sj",
)


@pytest.fixture(scope="module", params=("sealed", "written to since"))
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """A third of the events have a word elsewhere that some have in their titles."""
    path = make_database(tmp_path_factory.mktemp("words") / "many.db", COUNT, indexed=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        told = words_in(["在别处"], ["事件"])
        connection.execute("insert into events_search(event, words) select id, ? from events where rowid % 3 = 0", (told,))
    if request.param == "sealed":
        seal(path)
    with Store(path) as opened:
        yield both_of(opened)


@pytest.mark.parametrize("search", SEARCHES)
def test_the_same_is_found(both: Both, search: str) -> None:
    few, many = both.events(Query(search=search))
    assert [event.id for event in many] == [event.id for event in few]


def test_a_word_that_every_title_has_narrows_nothing(both: Both) -> None:
    assert len(both.many(Query(search="举")).events) == COUNT
    assert both.many(Query(search="举 第1")).facet_counts["themes"] == both.many(Query(search="第1")).facet_counts["themes"]
