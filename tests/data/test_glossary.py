"""English titles call the same thing by the same name, as the glossary has it."""

import tomllib

from timeline_app.database.store import Store
from timeline_app.settings import paths


def test_titles_keep_to_the_glossary(store: Store) -> None:
    terms: dict[str, list[str]] = tomllib.loads((paths.data() / "glossary.toml").read_text("utf-8"))["terms"]
    other = [
        (event.id, term)
        for event in store.events()
        for term, allowed in terms.items()
        if term in event.title and not any(word.lower() in event.title_en.lower() for word in allowed)
    ]
    assert other == []


def test_every_term_is_in_use(store: Store) -> None:
    terms = tomllib.loads((paths.data() / "glossary.toml").read_text("utf-8"))["terms"]
    titles = "|".join(event.title for event in store.events())
    assert [term for term in terms if term not in titles] == []
