"""A row of a table becomes an event, or a sentence why it does not."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import Value, shown
from timeline_app.editing.checked import UNFIT
from timeline_app.importing.cell_texts import names_in, number_in, says_nothing
from timeline_app.importing.draft import DraftEvent, Named, Paragraph
from timeline_app.importing.fields import ColumnUse, Field, Mapping
from timeline_app.importing.kinds import kind_of
from timeline_app.importing.row_dates import Dated
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.event import Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.resolution import Resolution
from timeline_app.translation.one_line import code_point, code_points, is_blank
from timeline_app.translation.words import _

_TARGET, _STOCK = re.compile("目标|计划|指标|target|plan"), re.compile("现有|总数|累计|存量|截至|期末|年末|总量|existing|total")
_SENTENCE = re.compile("[^。！？!?；;\n]*[。！？!?；;\n]")
_LONG_TITLE = 60  # characters; more than that is the text of a column that tells all in one
_KEPT = 20_000  # days and numbers that are put into words once
APART = "\t"


class Unusable(Exception):
    """A cell that keeps its row from becoming an event."""

    def __init__(self, column: int | None, value: str, reason: str) -> None:
        super().__init__(reason)
        self.column, self.value, self.reason = column, value, reason


class RowEvents:
    """Makes events of rows by a mapping; ``document`` is the id of the table as their source."""

    def __init__(self, mapping: Mapping, document: str) -> None:
        self._mapping, self._document = mapping, document
        self._columns = {field: tuple(mapping.using(field)) for field in Field}
        self._used = [number for number, use in enumerate(mapping.columns) if use.field is not Field.IGNORE]

    def event(self, row: Sequence[Value], paragraph: Paragraph, dated: Dated) -> DraftEvent:
        """Raises Unusable with the cell that is at fault."""
        self._check(row)
        title, rest = self._title(row)
        phrase = span(row, dated.columns)
        how = Resolution.YEAR_FROM_CONTEXT if dated.from_context else Resolution.EXPLICIT
        place = self._text(row, Field.PLACE)
        return DraftEvent(
            row=paragraph.place, title=title, when=dated.when, remarks=dated.remarks,
            citations=(Citation(self._document, paragraph.number, phrase, how.value),),
            id=self._text(row, Field.ID), title_en=self._text(row, Field.TITLE_EN), kind=self._kind(row),
            themes=self._names(row, Field.THEME), scope=self._text(row, Field.SCOPE), place=_named(place) if place else None,
            summary=self._text(row, Field.SUMMARY) or rest, summary_en=self._text(row, Field.SUMMARY_EN),
            note=self._text(row, Field.NOTE), source=self._text(row, Field.SOURCE), people=self._names(row, Field.PEOPLE),
            organisations=self._names(row, Field.ORGANISATIONS), figures=tuple(self._figures(row, paragraph, dated)),
        )

    def _check(self, row: Sequence[Value]) -> None:
        """What no file can hold is refused by name."""
        for column in self._used:
            value = row[column] if column < len(row) else ""
            if isinstance(value, str) and value:
                found = UNFIT.search(value)
                if found:
                    sentence = _("The cell has the character {point}, which no text can hold; delete it.")
                    raise Unusable(column, value, sentence.format(point=code_point(found[0])))
                if len(value) > limits.TEXT:
                    sentence = _("The cell has {count} characters, up to {most} are possible; shorten it.")
                    raise Unusable(column, value, sentence.format(count=len(value), most=limits.TEXT))

    def _title(self, row: Sequence[Value]) -> tuple[str, str]:
        """The title, and the whole text where that is too long for one and the row has no summary."""
        text = in_one_line(self._text(row, Field.TITLE))
        if not text:
            first = next(iter(self._columns[Field.TITLE]), None)
            raise Unusable(first, "", _("The row has no title; write one, or leave the row out."))
        if is_blank(text):
            sentence = _("The title has only characters that are not seen ({characters}); write one, or leave the row out.")
            raise Unusable(self._columns[Field.TITLE][0], text, sentence.format(characters=code_points(text)))
        sentence = _SENTENCE.match(text) if len(text) > _LONG_TITLE else None
        if sentence and len(sentence[0]) < len(text) and not self._text(row, Field.SUMMARY):
            return sentence[0].rstrip("。；;\n"), text
        return text, ""

    def _text(self, row: Sequence[Value], field: Field) -> str:
        """What the columns of a field say, one line each."""
        columns = self._columns[field]
        if not columns:
            return ""
        texts = [shown(row[column]).strip() for column in columns if column < len(row)]
        return "\n".join(filter(None, texts))

    def _names(self, row: Sequence[Value], field: Field) -> tuple[Named, ...]:
        cells = [shown(row[column]) for column in self._columns[field] if column < len(row) and row[column] != ""]
        if len(cells) == 1:
            return names_in(cells[0])
        return tuple(dict.fromkeys(name for cell in cells for name in names_in(cell)))

    def _kind(self, row: Sequence[Value]) -> Kind | None:
        text = self._text(row, Field.KIND)
        if says_nothing(text):
            return None
        kind = kind_of(text)
        if kind is None:
            sentence = _("The cell names no kind of event; correct it, or take the column for themes.")
            raise Unusable(self._columns[Field.KIND][0], text, sentence)
        return kind

    def _figures(self, row: Sequence[Value], paragraph: Paragraph, dated: Dated) -> Iterator[Figure]:
        for column in self._columns[Field.FIGURE]:
            value = row[column] if column < len(row) else ""
            if not (isinstance(value, str) and says_nothing(value)):
                yield self._figure(value, column, paragraph, dated)

    def _figure(self, value: Value, column: int, paragraph: Paragraph, dated: Dated) -> Figure:
        use, phrase, number = self._mapping.columns[column], line(value), number_in(value)
        amount = _scaled(number.value, use.scale) if number and number.value is not None else None
        if number is None or not (amount is None or limits.LEAST_NUMBER <= amount <= limits.NUMBER):
            sentence = _("The cell has not one number; correct it, or take the column for something else.")
            raise Unusable(column, phrase, sentence)
        return Figure(
            use.label, amount, use.unit or number.unit, number.qualifier, _measure(use), dated.when, None,
            Citation(self._document, paragraph.number, phrase),
        )


@lru_cache(_KEPT)
def _named(name: str) -> Named:
    return Named(name)


def _scaled(value: float, scale: float) -> float:
    """Without the last digits that a product of two such numbers has wrong: 18.42 times 10,000 is 184200."""
    return float(f"{value * scale:.15g}")


def _measure(use: ColumnUse) -> Measure:
    label = fold(use.label)
    if _TARGET.search(label):
        return Measure.TARGET
    return Measure.STOCK if _STOCK.search(label) else Measure.FLOW


def line(value: Value) -> str:
    """What a cell shows, in one line."""
    return in_one_line(value) if isinstance(value, str) else _line(value)


@lru_cache(_KEPT, typed=True)
def _line(value: Value) -> str:
    return in_one_line(shown(value))


def in_one_line(text: str) -> str:
    """The same text, not another as long, where it is one already."""
    line = " ".join(text.split())
    return text if line == text else line


def span(row: Sequence[Value], columns: Sequence[int]) -> str:
    """What stands in these columns as the paragraph of the row has it; only the first where others stand between them."""
    columns = sorted(columns)
    beside = columns[-1] - columns[0] < len(columns)
    return APART.join(line(row[column]) for column in (columns if beside else columns[:1]))
