"""A phrase in its paragraph, as the file has it: in the script of the file, damage and all."""

from dataclasses import dataclass

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import kept, repair


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph in three pieces; ``phrase`` is empty where the phrase is not found in it."""

    before: str
    phrase: str
    after: str


def find_passage(paragraph: str, phrase: str) -> Passage:
    """Looks for the phrase past script, width and damage, and shows it where it stands in the file."""
    places, keys = _keys(paragraph)
    wanted = fold(repair(phrase))
    start = keys.find(wanted)
    if start < 0 or not wanted:
        return Passage(paragraph, "", "")
    first, last = places[start], places[start + len(wanted) - 1]
    return Passage(paragraph[:first], paragraph[first : last + 1], paragraph[last + 1 :])


def _keys(paragraph: str) -> tuple[list[int], str]:
    """The folded paragraph, and for each of its characters the place in the file it comes from."""
    places = kept(paragraph)
    mended = "".join(paragraph[place] for place in places)
    whole = fold(mended)
    if len(whole) == len(mended):
        return places, whole
    # A character that folds into several, as ㎡: then each by itself, which costs only what context would have told.
    pieces = [(place, key) for place, letter in zip(places, mended, strict=True) for key in fold(letter)]
    return [place for place, _key in pieces], "".join(key for _place, key in pieces)
