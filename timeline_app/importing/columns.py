"""One column of a sheet: its heading held against its values."""

from collections.abc import Iterator

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import Sheet, shown
from timeline_app.extraction.date_reading import Epoch
from timeline_app.frozen import frozen
from timeline_app.importing.fields import Field
from timeline_app.importing.header import Header
from timeline_app.importing.header_words import fields_of
from timeline_app.importing.kinds import kind_of
from timeline_app.importing.profile import Profile, profile_of

_MOST = 0.6  # of the cells of a column make it what it is, also without a heading that says so
_SOME = 0.3  # are enough where its heading says so
_NEARLY_ALL = 0.8
_DATES = (Field.DATE, Field.BEGIN, Field.END)
_PARTS = {Field.YEAR: (1000, 2999), Field.MONTH: (1, 12), Field.DAY: (1, 31)}
_OF_TEXT = (
    Field.TITLE, Field.TITLE_EN, Field.SUMMARY, Field.SUMMARY_EN, Field.PLACE, Field.PEOPLE, Field.ORGANISATIONS, Field.THEME,
    Field.SOURCE,
)
_SHORT_YEAR = 1, 199  # of the Republic of China


@frozen(slots=False)
class Column:
    """``kinds`` is the share of values that name a kind of event."""

    number: int
    heading: str
    profile: Profile
    kinds: float
    minguo: bool

    def likeliest(self) -> Field | None:
        """What heading and values say together; None where neither says anything."""
        return next(self._fields(), None)

    def fits(self, field: Field) -> tuple[bool, float, float]:
        """How well it tells a field, where other columns have a heading for that too: the first of equals is taken."""
        share = self.profile.dates if field in _DATES else self.profile.distinct
        return fields_of(self.heading)[:1] == (field,), share, -self.number

    def _fields(self) -> Iterator[Field]:
        yield from (field for field in map(self._narrowed, fields_of(self.heading)) if self._may_be(field))
        if self.profile.filled and self.profile.dates >= _MOST:
            yield Field.DATE
        elif self.heading and self.profile.numbers >= _MOST and not self.profile.counting:
            yield Field.FIGURE
        elif not self.profile.filled or self.profile.counting or self.profile.times >= _MOST:
            yield Field.IGNORE

    def _narrowed(self, field: Field) -> Field:
        """What the values make of it: a kind is a theme where they are words of the table itself, a date of 1 to 31 is a day."""
        if field in (Field.KIND, Field.THEME):
            return Field.KIND if self.kinds >= _MOST else Field.THEME
        if field is Field.DATE and self.profile.dates < _SOME and self.profile.within(*_PARTS[Field.DAY]):
            return Field.DAY  # beside a year and a month
        coded = self.profile.filled and not self.profile.whole and self.profile.distinct == 1
        return Field.ID if field is Field.IGNORE and coded and "号" in fold(self.heading) else field

    def _may_be(self, field: Field) -> bool:
        """Whether the values do not speak against it."""
        profile = self.profile
        if not profile.filled:
            return field is not Field.IGNORE
        if field in _DATES:
            return profile.dates >= _SOME
        if field in _PARTS:
            return profile.within(*_PARTS[field]) or (field is Field.YEAR and self.minguo and profile.within(*_SHORT_YEAR))
        if field is Field.FIGURE:
            return profile.numbers >= _MOST
        return field not in _OF_TEXT or profile.numbers < _NEARLY_ALL


def column_of(sheet: Sheet, number: int, header: Header, epoch: Epoch, minguo: bool) -> Column:
    """The column with this number, by the rows below the headings."""
    values = list(sheet.column(number, header.data))[:100]
    kinds = sum(kind_of(shown(value)) is not None for value in values) / max(1, len(values))
    return Column(number, header.headings[number], profile_of(sheet, number, header.data, epoch, minguo), kinds, minguo)
