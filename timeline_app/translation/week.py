"""On which day a week begins. As the language, that belongs to the process: it is set once, before anything is shown."""

from enum import StrEnum


class WeekBegins(StrEnum):
    """What a user can choose."""

    MONDAY = "monday"
    SUNDAY = "sunday"


class _Process:
    begins = WeekBegins.MONDAY


def begin_weeks(day: str) -> None:
    """On Monday where ``day`` is none of ours."""
    _Process.begins = WeekBegins(day) if day in set(WeekBegins) else WeekBegins.MONDAY


def first_weekday() -> int:
    """As ``date.weekday`` counts them."""
    return 6 if _Process.begins is WeekBegins.SUNDAY else 0


def week_of(day: int) -> int:
    """The first day of the week of a day, both as ordinals: the first of all days was a Monday."""
    return day - (day - 1 - first_weekday()) % 7
