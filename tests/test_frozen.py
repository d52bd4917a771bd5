"""Values that never change are told apart by what they hold, as dataclasses are."""
# pyright: reportUnnecessaryTypeIgnoreComment=error

import pickle
from dataclasses import field, replace

import pytest

from timeline_app.frozen import frozen


@frozen
class Place:
    name: str
    within: str = ""
    seen: list[int] = field(default_factory=list[int], repr=False, compare=False)


@frozen
class Theme:
    name: str
    within: str = ""


@frozen
class Nothing: ...


@frozen(eq=False)
class Question:
    words: str


def test_values_that_hold_the_same_are_equal_and_have_one_hash() -> None:
    assert Place("北京", seen=[1]) == Place("北京", seen=[2])
    assert hash(Place("北京", seen=[1])) == hash(Place("北京", seen=[2]))
    assert Place("北京") != Place("北京", "中国")
    assert {Place("北京"), Place("北京"), Place("上海")} == {Place("上海"), Place("北京")}
    assert Nothing() == Nothing()


def test_values_of_different_classes_are_not_equal() -> None:
    assert Place("北京") != Theme("北京")
    assert Place("北京") != ("北京", "")


def test_without_comparison_a_value_is_equal_to_itself_alone() -> None:
    asked = Question("谁")
    assert asked == asked
    assert asked != Question("谁")
    assert len({asked, Question("谁")}) == 2


def test_a_value_is_told_with_its_fields() -> None:
    assert repr(Place("北京", "中国", [1])) == "Place(name='北京', within='中国')"


def test_a_value_is_replaced_matched_and_written_as_a_dataclass_is() -> None:
    place = replace(Place("北京"), within="中国")
    assert pickle.loads(pickle.dumps(place)) == place
    match place:
        case Place(name, within):
            assert (name, within) == ("北京", "中国")


def test_the_type_check_refuses_to_change_a_value_and_slots_refuse_what_is_no_field() -> None:
    """An ignore that nothing needs is an error in this file."""
    place = Place("北京")
    place.name = "上海"  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(AttributeError):
        place.country = "中国"  # pyright: ignore[reportAttributeAccessIssue]
