"""Names for people: every value has one, no two have the same, and the language chosen is the one spoken."""

from dataclasses import replace
from enum import StrEnum

import pytest

from timeline_app.database.store import Store
from timeline_app.queries import names
from timeline_app.records.disagreement import Conflict
from timeline_app.records.figure import Measure
from timeline_app.records.when import Precision
from timeline_app.settings import paths
from timeline_app.translation import words


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_value_has_a_name_of_its_own(language: str) -> None:
    words.use(language, paths.resources() / "translations")
    tables: list[tuple[type[StrEnum], dict[str, str]]] = [
        (Precision, names.precision_names()), (Conflict, names.conflict_names()),
    ]
    for values, named in tables:
        assert set(named) == set(values)
        assert len(set(named.values())) == len(named)
        assert all(named.values())


def test_themes_and_indicators_are_named_in_the_language_in_use(store: Store) -> None:
    theme, indicator = store.timeline.themes[0], store.timeline.indicators[0]
    assert names.theme_name(store.timeline, theme.id) == theme.name
    assert names.theme_short(store.timeline, theme.id) == theme.short
    assert names.indicator_name(indicator) == indicator.name
    words.use("en", paths.resources() / "translations")
    assert names.theme_name(store.timeline, theme.id) == names.theme_short(store.timeline, theme.id) == theme.name_en
    assert names.indicator_name(indicator) == indicator.name_en


def test_no_two_themes_share_a_short_name(store: Store) -> None:
    shorts = [names.theme_short(store.timeline, theme.id) for theme in store.timeline.themes]
    assert len(set(shorts)) == len(shorts) == 11


def test_the_time_of_a_figure_says_how_it_was_measured(store: Store) -> None:
    figure = next(each for event in store.events() for each in event.figures if each.when)
    said = {names.time_of(replace(figure, measure=measure)) for measure in Measure}
    assert len(said) == len(Measure)
    assert "没有" not in "".join(said)
    assert names.time_of(replace(figure, when=None)) not in said


@pytest.mark.parametrize(
    ("scope", "place", "said"),
    [("national", None, "全国"), ("national", "changsha", "全国 · 长沙"), ("beijing", None, "北京"),
     ("beijing", "beijing", "北京"), ("other", "changsha", "长沙")],
)
def test_a_place_speaks_for_itself_but_not_for_the_whole_country(store: Store, scope: str, place: str | None, said: str) -> None:
    event = replace(store.events()[0], scope=scope, place=place)
    assert names.whereabouts(event, store.timeline) == said
