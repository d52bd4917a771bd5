"""The research report as a value: the 大事记 with everything that a researcher wants to know of each event."""

from timeline_app.frozen import frozen
from timeline_app.report.chart import Chart
from timeline_app.report.chronicle import Entry, Source
from timeline_app.report.cited import Cited
from timeline_app.report.parts import PartKind


@frozen
class FigureRow:
    """``when`` and ``cited`` are empty where the heading of the figures tells them for all."""

    label: str
    value: str
    when: str
    cited: tuple[Cited, ...]


@frozen
class Figures:
    """The figures of an event, each once; ``when`` and ``cited`` are what all of them have in common."""

    rows: tuple[FigureRow, ...]
    when: str
    cited: tuple[Cited, ...]


@frozen
class Target:
    """An event of this report at the other end of a link; ``ours`` is empty where a document states the link."""

    event: str
    number: int | None
    title: str
    ours: str


@frozen
class Relation:
    """``words`` say how these events stand to the one that holds it: 包含, 导致."""

    words: str
    targets: tuple[Target, ...]


@frozen
class Side:
    """What one document tells where documents disagree."""

    words: str
    when: str
    cited: tuple[Cited, ...]


@frozen
class Conflict:
    """Two statements that a reader should check before quoting either."""

    words: str
    sides: tuple[Side, ...]


@frozen
class Listed:
    """The item of a list, or the part of an essay, that a record comes from."""

    source: int
    words: str


@frozen
class Detailed:
    """An entry of the chronicle with its date in full, and what the chronicle leaves out.

    ``about`` are place, themes and where need be the kind, in words.
    """

    entry: Entry
    date: str
    about: tuple[str, ...]
    figures: Figures
    conflicts: tuple[Conflict, ...]
    relations: tuple[Relation, ...]
    note: str
    listed: tuple[Listed, ...]


@frozen
class Chapter:
    """A section of the chronicle in detail; ``year`` and ``month`` are None where its heading has none."""

    kind: PartKind
    year: int | None
    month: int | None
    heading: str
    entries: tuple[Detailed, ...]


@frozen
class ContentsLine:
    """A year, or what stands after the years; ``chapters`` are the places of its chapters, each with its short name."""

    heading: str
    chapters: tuple[tuple[int, str], ...]


@frozen
class Level:
    """A line behind a plot, and its value in words."""

    y: float
    text: str


@frozen
class Written:
    """A text beside a dot or a tick."""

    text: str
    x: float
    y: float


@frozen
class PlotTick:
    """A line behind a plot that stands for a day."""

    x: float
    label: Written | None


@frozen
class PlotDot:
    """``kind`` is how surely the value is known; ``span`` are the ends of the period that it counts."""

    kind: str
    x: float
    y: float
    span: tuple[float, float] | None
    disputed: bool
    label: Written | None


@frozen
class SeriesPlot:
    """An indicator with three values or more; ``told_by`` are the events that tell them."""

    name: str
    note: str
    width: float
    height: float
    line: tuple[tuple[float, float], ...]
    gaps: tuple[float, ...]
    levels: tuple[Level, ...]
    ticks: tuple[PlotTick, ...]
    dots: tuple[PlotDot, ...]
    told_by: tuple[Target, ...]


@frozen
class Value:
    """A value in the table of years; ``when`` is empty where it is the year of its column."""

    words: str
    when: str
    told_by: Target


@frozen
class YearsRow:
    """An indicator with two values.

    ``values`` has those of each year of its table, and ``change`` is empty where they do not compare.
    """

    name: str
    note: str
    values: tuple[tuple[Value, ...], ...]
    change: str


@frozen
class YearsTable:
    """The indicators that were counted in the same one or two years."""

    years: tuple[int, ...]
    rows: tuple[YearsRow, ...]


@frozen
class Data:
    """The indicators whose time touches the period."""

    plots: tuple[SeriesPlot, ...]
    tables: tuple[YearsTable, ...]
    legend: str


@frozen
class Told:
    """A target or a result; ``told_by`` is None where its event is not in this report."""

    words: str
    when: str
    cited: tuple[Cited, ...]
    told_by: Target | None


@frozen
class GoalRow:
    """A target, what documents tell of it, the sum of that where it can be added up, and the outcome in words."""

    target: Told
    results: tuple[Told, ...]
    total: str
    outcome: str


@frozen
class Research:
    """In the order of the page: cover, guide, contents, charts, chapters, data, goals, sources, notes.

    ``asked`` says below the title what it does not, or is empty; ``running`` stands in the header of a page; ``words`` are those
    of the frame by name, in the language of the report; ``empty`` is a sentence where there is no event.
    """

    title: str
    period: str
    asked: str
    running: str
    compiled_by: str
    compiled_on: str
    guide: tuple[str, ...]
    contents: tuple[ContentsLine, ...]
    charts: tuple[Chart, ...]
    chapters: tuple[Chapter, ...]
    data: Data
    goals: tuple[GoalRow, ...]
    sources: tuple[Source, ...]
    notes: tuple[str, ...]
    empty: str
    words: dict[str, str]
