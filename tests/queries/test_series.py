"""Series: figures of one indicator in order of time, joined only where they were counted the same way."""

from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.query import Query
from timeline_app.queries.series import PointKind, Series, disputed_in, series_of


def all_series(store: Store) -> dict[str, Series]:
    return {series.indicator.id: series for series in series_of(ask(store, Query()).events, store.timeline)}


def test_points_stand_in_order_of_time_and_a_target_is_not_joined(store: Store) -> None:
    stations = all_series(store)["station-count"]
    assert [point.middle for point in stations.points] == sorted(point.middle for point in stations.points)
    assert {point.kind for point in stations.points} == {PointKind.TARGET, PointKind.AT_LEAST, PointKind.EXACT}
    assert [point.value for point in stations.measured] == [184200, 186100]


def test_where_the_way_of_counting_changed_nothing_is_joined(store: Store) -> None:
    homes = all_series(store)["driver-homes"]
    assert len(homes.points) == 2
    assert homes.measured == ()


def test_every_figure_of_an_indicator_is_in_its_series(store: Store) -> None:
    events = ask(store, Query()).events
    counted = [figure for event in events for figure in event.figures if figure.indicator and figure.value and figure.when]
    assert sum(len(series.points) for series in all_series(store).values()) == len(counted)


def test_an_answer_without_figures_has_no_series(store: Store) -> None:
    assert series_of(ask(store, Query(search="没有这样的词")).events, store.timeline) == ()


def test_indicators_stand_in_the_order_in_which_they_were_written(store: Store) -> None:
    written = [indicator.id for indicator in store.timeline.indicators]
    assert written[0] == "station-count"
    assert [*all_series(store)] == [id for id in written if id in all_series(store)]


def test_points_that_a_document_contradicts_are_known(store: Store) -> None:
    found = {id: disputed_in(series, store.timeline.disagreements) for id, series in all_series(store).items()}
    assert found["leading-competitions"] == {0, 1}
    assert found["station-count"] == frozenset()
