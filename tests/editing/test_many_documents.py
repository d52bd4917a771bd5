"""Ten thousand documents in one file: it opens, one asks for any of them, and what is asked for can be taken along."""

import csv
from pathlib import Path

import pytest

from tests.benchmarks.synthetic import make_database
from tests.database.ways import said_by
from timeline_app.database.store import Store
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query

pytestmark = pytest.mark.thorough


def test_any_of_ten_thousand_documents_is_asked_for(tmp_path: Path) -> None:
    path, target = make_database(tmp_path / "many.timeline", 20_000, documents=10_000), tmp_path / "told.csv"
    with Store(path) as store:
        assert len(store.timeline.documents) > 10_000
        answer = asking(store, EventLookup(store))(Query(sources=frozenset({"d77"})))
        ids = [event.id for event in answer.events]
        assert 0 < len(ids) == answer.facet_counts["sources"]["d77"]
        assert all("d77" in event.sources for event in answer.events)
    assert said_by("export", str(target), "--source", "d77", "--database", str(path)).status == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ids
