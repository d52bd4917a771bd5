"""Slogans in texts: whole ones, the longest in its place, each once."""

import pytest

from timeline_app.records.registers import Slogan
from timeline_app.records.slogans import slogans_in

SLOGANS = [
    Slogan("双15", (), "甲", "d", 1), Slogan("新双15", (), "乙", "d", 1), Slogan("559", ("五五九",), None, "d", 1),
    Slogan("法院+工会", (), None, "d", 1),
]


@pytest.mark.parametrize(
    ("texts", "terms"),
    [
        (["启动新双15工程"], ["新双15"]), (["新双15", "双15"], ["双15", "新双15"]), (["按559推进"], ["559"]), (["五五九"], ["559"]),
        (["5590人，1559人"], []), (["双150"], []), (["“法院+工会”"], ["法院+工会"]), (["法院工会"], []), ([], []), ([""], []),
    ],
)
def test_slogans(texts: list[str], terms: list[str]) -> None:
    assert [slogan.term for slogan in slogans_in(texts, SLOGANS)] == terms
    assert slogans_in(texts, []) == ()
