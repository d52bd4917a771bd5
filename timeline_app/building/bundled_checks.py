"""What holds of the bundled records beyond their form, and need not of a timeline of one's own."""

from collections.abc import Iterator, Sequence

from timeline_app.building.problems import Problem
from timeline_app.building.sources import Sources
from timeline_app.building.thin_forms import ThinEvent
from timeline_app.records import limits
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_STRICT = frozenset({"人", "人次", "家", "元", "%"})


def folder_problems(sources: Sources) -> Iterator[Problem]:
    """As many themes and documents as there is room for in a file of many events."""
    yield from _too_many("themes.toml", sources.themes, limits.BITS)
    yield from _too_many("documents.toml", sources.documents, limits.DOCUMENTS)


def _too_many(file: str, forms: Sequence[object], most: int) -> Iterator[Problem]:
    if len(forms) > most:
        yield Problem(file, "", "", _("{count} are too many; there can be {most}").format(count=len(forms), most=most))


def event_problems(file: str, form: ThinEvent, sources: Sources) -> Iterator[Problem]:
    if form.id in {each.event for each in form.links}:
        yield Problem(file, f"event {form.id}", "links.event", _("leads back to itself"))
    if not any(each.resolved for each in form.citation):
        yield Problem(file, f"event {form.id}", "citation.resolved", _("is missing"))
    yield from _mixed_units(file, form, sources)


def _mixed_units(file: str, form: ThinEvent, sources: Sources) -> Iterator[Problem]:
    """People, visits, enterprises, money and shares are never mixed in a series; 条 and 件 are two words for one."""
    units = {indicator.id: indicator.unit for indicator in sources.indicators}
    for position, figure in enumerate(form.figure, start=1):
        expected = units.get(figure.indicator or "", figure.unit)
        if figure.unit != expected and _STRICT & {figure.unit, expected}:
            names = {"indicator": echo(figure.indicator or ""), "unit": echo(expected)}
            sentence = _("the indicator {indicator} counts in {unit}").format(**names)
            yield Problem(file, f"event {form.id}", f"figure[{position}].unit", sentence)


def misplaced(file: str, form: ThinEvent, when: When) -> Iterator[Problem]:
    """An event stands in the file of the year of its first day."""
    expected = "background" if when.start.year < 2022 else str(when.start.year)
    if file != f"events/{expected}.toml":
        sentence = _("belongs in events/{file}.toml").format(file=expected)
        yield Problem(file, f"event {form.id}", "when", sentence)
