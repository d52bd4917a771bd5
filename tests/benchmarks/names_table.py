"""Tables of what can be read: every case, the worst of each zoom and size, and all periods of the timeline."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from statistics import mean

from tests.benchmarks.read_views import EVERY, SIZES, ZOOMS, Case

_COLUMNS = f"{'drawn':>5} {'sight':>5} {'empty':>5} {'high':>5} {'taken':>6} {'named':>9} {'share':>5}"
_HEAD = f"{'window':42} {'theme':19} {'zoom':8} {_COLUMNS}"


def tables(cases: Sequence[Case], swept: Sequence[Case]) -> str:
    parts = (
        ("Lanes drawn, wholly in sight, empty; the highest of these in px; their share of the plot; dates named", _all(cases)),
        ("Share of the dated events whose name is in sight, %: " + " · ".join(ZOOMS), _shares(cases)),
        ("The worst of each size over all scales, of windows in logical pixels", _worst(cases)),
        ("All periods 2022-2024, unfiltered: least share and its period, and mean share, %", _swept(swept)),
    )
    made = ((title, [*lines]) for title, lines in parts)
    return "\n\n".join("\n".join((title, *lines)) for title, lines in made if lines)


def _all(cases: Iterable[Case]) -> Iterator[str]:
    yield _HEAD
    for case in cases:
        seen = case.seen
        yield (
            f"{_window(case):42} {case.theme or '-':19} {case.zoom:8} {seen.lanes:5} {seen.in_sight:5} {seen.empty:5} "
            f"{seen.highest:5.0f} {seen.taken:6.0%} {f'{seen.named}/{seen.dated}':>9} {percent(seen.share):>5}"
        )


def _shares(cases: Iterable[Case]) -> Iterator[str]:
    for name, those in _grouped(cases, lambda case: f"{_window(case):42} {case.theme or '-'}").items():
        yield f"{name:62} " + " · ".join(f"{percent(case.seen.share):>3}" for case in those)


def _worst(cases: Iterable[Case]) -> Iterator[str]:
    logical = [case for case in cases if case.screenful.pixels == "logical"]
    for size in SIZES:
        those = [case for case in logical if case.screenful[:2] == size]
        for name, filtered in (("unfiltered", False), ("one theme", True)):
            chosen = [each for each in those if bool(each.theme) is filtered]
            shares = " · ".join(percent(min(case.seen.share for case in chosen if case.zoom == zoom)) for zoom in ZOOMS)
            lanes = max(case.seen.highest for case in chosen), max(case.seen.taken for case in chosen)
            yield f"{size[0]}×{size[1]} {name:10}  named {shares}  highest empty lane {lanes[0]:.0f} px, taken {lanes[1]:.0%}"
        quarter = [case.seen for case in those if case.zoom == "quarter" and not case.theme]
        yield f"{size[0]}×{size[1]} quarter: {min(each.in_sight for each in quarter)} of {quarter[0].lanes} lanes wholly in sight"


def _swept(swept: Iterable[Case]) -> Iterator[str]:
    for window, cases in _grouped(swept, _window).items():
        shares = {zoom: [(case.seen.share, case.period) for case in cases if case.zoom == zoom] for zoom in EVERY}
        told = (f"{zoom} {_least_and_mean(each)}" for zoom, each in shares.items())
        yield f"{window:42} " + "   ".join(told)


def _least_and_mean(shares: Sequence[tuple[float, str]]) -> str:
    least, period = min(shares)
    return f"{percent(least)} ({period}) {percent(mean(map(itemgetter(0), shares)))}"


def percent(share: float) -> str:
    return f"{100 * share:.0f}"


def _window(case: Case) -> str:
    grown = "" if case.taken_size == case.screenful.logical else " (took {}×{})".format(*case.taken_size)
    return f"{case.screenful}{grown}"


def _grouped(cases: Iterable[Case], name_of: Callable[[Case], str]) -> dict[str, list[Case]]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[name_of(case)].append(case)
    return groups
