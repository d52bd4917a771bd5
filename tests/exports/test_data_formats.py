"""The data formats hold the events of the answer, read back by another reader."""

import csv
import io
import json

from timeline_app.database.store import Store
from timeline_app.exports.data_formats import as_csv, as_json, as_table
from timeline_app.queries.ask import ask
from timeline_app.queries.query import Query


def test_json_gives_each_figure_and_citation_of_an_event(store: Store) -> None:
    events = ask(store, Query()).events
    for read, event in zip(json.loads(as_json(events)), events, strict=True):
        assert (read["id"], read["when"]["edtf"]) == (event.id, event.when.edtf)
        assert [each["value"] for each in read["figures"]] == [figure.value for figure in event.figures]
        assert [each["phrase"] for each in read["citations"]] == [citation.phrase for citation in event.citations]
        assert all(each["document"] and each["paragraph"] for each in read["figures"] + read["citations"])


def test_csv_and_table_have_a_line_an_event_in_the_same_order(store: Store) -> None:
    events = ask(store, Query(search="驿站")).events
    assert [row["id"] for row in csv.DictReader(io.StringIO(as_csv(events)))] == [event.id for event in events]
    assert [line.split()[-1] for line in as_table(events).splitlines()] == [event.id for event in events]
