"""Run by test_new_facet.py in a copy of the program that has one facet more; prints what that facet does, as JSON."""

import json
import sys
from pathlib import Path

from timeline_app.app import make_application
from timeline_app.building.build import build
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.panels.filter.value_model import COUNT
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import ask
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.facets import FACETS
from timeline_app.queries.query import Query
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words

DIGITAL = Query(**next(facet for facet in FACETS if facet.field == "main_themes").asking(["digital"]))


def found(answer: Answer) -> list[str]:
    return [event.id for event in answer.events]


def counted(answer: Answer) -> dict[str, int]:
    return dict(answer.facet_counts["main_themes"])


def in_panel(store: Store) -> tuple[int, list[str]]:
    """The number beside the line, and the events after a click on it."""
    application = make_application()
    state = TimelineState(store.timeline, lambda query: ask(store, query))
    panel = FilterPanel(state, read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)
    panel.query_wanted.connect(state.set_query)
    name = f"mainly {store.timeline.theme('digital').name_en}"
    rows, index = panel.row(name)
    shown = index.data(COUNT)
    rows.query_wanted.emit(rows.values.value(index).toggled(state.snapshot))
    application.processEvents()
    return shown, found(state.snapshot.answer)


def main(sources: Path, path: Path) -> None:
    words.use_english()
    build(sources, path)
    with Store(path) as store:
        many = ColumnFilter(store, EventLookup(store))
        answers = ask(store, DIGITAL), many.ask(DIGITAL)
        print(json.dumps({
            "few": found(answers[0]), "many": found(answers[1]), "panel": in_panel(store),
            "few counts": counted(answers[0]), "many counts": counted(answers[1]),
            "words": clauses_of(DIGITAL, store.timeline)["main_themes"].words,
        }))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
