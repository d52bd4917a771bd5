"""A written date as the EDTF that it is read as."""

from timeline_app.extraction.date_reading import DateContext, ReadDate
from timeline_app.extraction.read_date import read_date

IN_2023 = DateContext(year=2023)


def edtf_of(text: str, context: DateContext = IN_2023) -> str:
    reading = read_date(text, context)
    assert isinstance(reading, ReadDate), reading
    return reading.edtf
