"""A phrase in its paragraph, as the file has it: in the script of the file, damage and all."""


from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import Mended, mend, repair
from timeline_app.frozen import frozen


@frozen
class Passage:
    """The paragraph in three pieces; ``phrase`` is empty where the phrase is not found in it.

    ``readings`` has the runs that nobody could read as they stand, each with how it should read.
    """

    before: str
    phrase: str
    after: str
    readings: tuple[tuple[str, str], ...] = ()


def find_passage(paragraph: str, phrase: str, beside: str = "") -> Passage:
    """Looks for the phrase past script, width and damage, and shows it where it stands in the file.

    ``beside`` is the text of the whole file, which can prove what damaged runs were.
    """
    mended = mend(paragraph, beside)
    readings = tuple((paragraph[shift.start : shift.end], shift.reading) for shift in mended.shifts)
    places, keys = _keys(mended)
    wanted = fold(repair(phrase))
    start = keys.find(wanted)
    if start < 0 or not wanted:
        return Passage(paragraph, "", "", readings)
    first, last = places[start], places[start + len(wanted) - 1]
    return Passage(paragraph[:first], paragraph[first : last + 1], paragraph[last + 1 :], readings)


def _keys(mended: Mended) -> tuple[list[int], str]:
    """The folded paragraph, and for each of its characters the place in the file it comes from."""
    whole = fold(mended.text)
    if len(whole) == len(mended.text):
        return [*mended.places], whole
    # A character that folds into several, as ㎡: then each by itself, which costs only what context would have told.
    pieces = [(place, key) for place, letter in zip(mended.places, mended.text, strict=True) for key in fold(letter)]
    return [place for place, _key in pieces], "".join(key for _place, key in pieces)
