"""Rows of the table of events and their places among the events, where rows follow one another and where they do not."""
# pyright: reportUnknownMemberType=false

import numpy as np
import pytest

from timeline_app.database.row_places import places_by_row


@pytest.mark.parametrize("row", [[3, 1, 2], [7, 1, 9], [999_999_998, 2, 1], [5, 999_999_999, 500_000_000], [4], [999_999_999]])
def test_each_row_leads_to_its_place_however_far_apart_rows_are(row: list[int]) -> None:
    places = places_by_row(np.array(row, np.int32))
    assert places(np.array(row, np.int32)).tolist() == list(range(len(row)))
    assert places(np.array(row[-1:], np.int32)).tolist() == [len(row) - 1]


@pytest.mark.parametrize("row", [[], [999_999_999]])
def test_of_no_rows_there_are_no_places(row: list[int]) -> None:
    assert places_by_row(np.array(row, np.int32))(np.empty(0, np.int32)).tolist() == []
