"""Strings that somebody might give for a date, a period or a search: right, nearly right, and anything at all."""

from collections.abc import Sequence
from random import Random

from tests.building.oddities import DATES

_DATES = tuple(map(str, DATES))
_PERIODS = (
    "2023", "2023H1", "2023H2", "2023Q3", "2023-07", "2023-07-10", "2023/2024", "2023-07/2024Q1", "9999", "0001",
    "9999H2", "9999Q4", "9999-12", "9999-12-31", "0001/9999", "0000", "2023-02-30", "2023-13", "2023Q5", "2024/2023",
    "2023年", "２０２３", "2023\n", "/", "",
)
_SEARCHES = (
    "工会", "中华全国总工会", "12351", "驿站", "大国工匠", "工會", "⼯会", "congress", "2023年10月9日", '"工会"',
    "工会*", "NEAR(工 会)", "工 AND 会", "OR", "NOT 工会", "words:工会", "{words}:工", "^工", "-工", "(工", "工)",
    "'; drop table events; --", "%", "_", "\\", "\0", "ﷺ", "🙂", "é", "ß",
)
_WRITTEN = (
    "2023年10月9日至12日", "二〇二三年十月九日", "6月上旬至月末", "民國一百一十三年第一季", "農曆八月十五", "约2023年9月起",
    "23.10.9",
    "2022年“五一”国际劳动节前夕", "9–12 October 2023", "since early May 1993", "102/11/08", "2023-10-09 14:30", "截至2025年底前",
    "2023年10月9日（星期一）", "20世纪90年代", "前三季度", "2023—25年", "廿九", "神舟二十号", "人社部发〔2021〕56号",
)
_LETTERS = {
    "written": "0123456789" * 2 + "〇零一二三四五六七八九十百廿卅元年月日号" * 2 + "至到起前后初末底中上下旬半季度春夏秋冬约自"
    "—-~./:() 農曆正腊闰民国octmayqhs'①٣\n\0\u202e\ud800",
    "date": "0123456789" * 3 + "--//..~~?%XYE{}[](),:TZ+ u２年\n\0\u202e",
    "period": "0123456789" * 3 + "--//HQhq1234 ２年\n\0é",
    "search": "工会工會职工的一二三年月日 \"'*()^:-+ANDORNOTNEAR0123456789abcé\u0301ﷺ🙂\0\n\t\ue000\ud800٣",
}
_SEEDS = {"written": _WRITTEN, "date": _DATES, "period": _PERIODS, "search": _SEARCHES}


def odd_string(kind: str, random: Random) -> str:
    """One of the known strings, changed or joined with another, or letters by chance; now and then a very long one."""
    letters, seeds = _LETTERS[kind], _SEEDS[kind]
    way = random.random()
    if way < 0.5:
        return _changed(random.choice(seeds), letters, random)
    if way < 0.6 and kind == "date":
        return "/".join(_end(random) for _ in range(random.randint(1, 2)))
    if way < 0.7:
        return random.choice(("/", " ", "", "~", "-")).join(random.choices(seeds, k=random.randint(2, 4)))
    if way < 0.99:
        return "".join(random.choices(letters, k=random.choice((1, 3, 6, 10, 23, 40))))
    return _long(letters, seeds, random)


def _end(random: Random) -> str:
    """One end of a date in the form that records have, whether or not there is such a day."""
    year, month, day = random.choice((0, 1, 2023, 2024, 9999)), random.randint(0, 43), random.randint(0, 32)
    return f"{year:04}-{month:02}-{day:02}"[: random.choice((4, 7, 10))] + random.choice(("", "~"))


def _changed(text: str, letters: str, random: Random) -> str:
    """Letters put in, taken out or changed, in none to three places."""
    for _ in range(random.randint(0, 3)):
        place = random.randrange(len(text) + 1)
        text = text[:place] + random.choice((*letters, "")) + text[place + random.randint(0, 1) :]
    return text


def _long(letters: str, seeds: Sequence[str], random: Random) -> str:
    piece = random.choice((random.choice(letters), random.choice(seeds), "".join(random.choices(letters, k=9))))
    return (piece or "x") * random.choice((20, 200, 2000))
