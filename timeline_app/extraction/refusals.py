"""Why a text is no date: one sentence each, with the text in it."""

from timeline_app.translation.one_line import echo
from timeline_app.translation.words import N_, _

NOT_UNDERSTOOD = N_(
    "“{text}” is not understood as a date; write 2023-10-09, 9–12 October 2023, 2023年9月下旬, 2023年第三季度 or 2023年9月至今"
)
LACKS_YEAR = N_("“{text}” leaves out its year; write the year too")
LACKS_MONTH = N_("“{text}” leaves out its month; write year and month too")
RELATIVE = N_("“{text}” counts from the day on which it was written; write the year instead")
ONLY_AFTER = N_("“{text}” says only after when it was; write the dates between which it may lie, as in 2023-07~/2023-12~")
NO_SUCH_DAY = N_("“{text}” names a day that its month does not have")
BACKWARDS = N_("“{text}” ends before it begins")
OUTSIDE = N_("“{text}” does not lie in the years 1000 to 2999")
OUTSIDE_ERA = N_("“{text}” does not lie in the era that it names")
WEEKDAY = N_("“{text}” names a weekday that this day is not")
TWO_DATES = N_("“{text}” names two dates; write an event for each, or the whole time from the first to the last")
TWO_MEANINGS = N_("“{text}” tells another date in its brackets than before them")
LEAP_DAY_1900 = N_("“{text}” is 29 February 1900, which spreadsheets count, and which there was not")


class Unread(ValueError):
    """A text that is not read as a date; ``message`` is one of the sentences above."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def sentence(self, text: str) -> str:
        """In the language of the program."""
        return _(self.message).format(text=echo(text))
