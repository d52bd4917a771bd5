"""Whom the events of a timeline concern: a vocabulary that each timeline has of its own."""

from typing import NamedTuple


class Scope(NamedTuple):
    """One of its values, with its names; ``id`` is what events say."""

    id: str
    name: str
    name_en: str


NATIONAL = "national"
# Those of the bundled timeline, and of all files of before schema 6, which had no others.
UNION_SCOPES = (Scope(NATIONAL, "全国", "National"), Scope("beijing", "北京", "Beijing"), Scope("other", "其他", "Other places"))
