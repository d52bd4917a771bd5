"""The small part of EDTF that timelines hold: what passes can be put into words in every language, and the rest is refused."""

from itertools import product

import pytest

from timeline_app.records.edtf import is_edtf
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.translation.dates import when_in_words

YEARS = ("2023", "0001", "9999")
PARTS = ("", "-01", "-03", "-12", "-21", "-24", "-33", "-36", "-40", "-41", "-01-01", "-02-28", "-06-20", "-10-21", "-12-31")
POINTS = [f"{year}{part}{about}" for year, part, about in product(YEARS, PARTS, ("", "~"))]
DATES = [*POINTS, *(f"{point}/.." for point in POINTS), *map("/".join, product(POINTS, POINTS))]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_what_passes_can_be_put_into_words(language: str) -> None:
    words.use(language, paths.resources() / "translations")
    assert all(is_edtf(date) and when_in_words(date) for date in DATES)


@pytest.mark.parametrize("text", [
    "", "x", "0000", "20230101", "2023-13", "2023-00", "2023-02-29", "2023-21-01", "2023-1", "2023/", "/2023", "../2023",
    "2023/unknown", "2023-XX", "2023?", "２０２３", "2023-01-01/2023-01-02/2023", "2023\n", "Y-1E9", "-0001", "10000", "2023~~",
    "2023" * 1000, None, b"2023", 2023,
])
def test_all_else_is_refused(text: object) -> None:
    assert not is_edtf(text)
