"""The kind of an event by its name in any language of the program, or by its code."""

from collections.abc import Mapping
from functools import cache

from timeline_app.chinese.fold import fold
from timeline_app.queries.names import kind_names
from timeline_app.records.event import Kind
from timeline_app.translation.words import LANGUAGES, speaking


def kind_of(text: str) -> Kind | None:
    """None for a word that names no kind."""
    return _by_name().get(fold(text).strip())


@cache
def _by_name() -> Mapping[str, Kind]:
    found = {fold(kind): kind for kind in Kind}
    for language in LANGUAGES:
        with speaking(language):
            found |= {fold(name): Kind(kind) for kind, name in kind_names().items()}
    return found
