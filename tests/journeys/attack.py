"""A timeline whose every text wants to be markup: it asks for files, for a server, for keys, for lines, and for time."""

import shutil
import sqlite3
from pathlib import Path

from timeline_app.settings import paths

CANARY = "CANARY"  # whatever is opened or asked for by a text bears this name
LONGEST = 65_536  # characters of one text that a database may hold
ID = '<img src="//Host/%41?a#b">&'  # what a link in a page could lose or change
NESTED = ("<b><i>" * LONGEST)[:LONGEST]

_TEXTS = {
    "timeline": ("title", "title_en"),
    "themes": ("name", "short", "name_en"),
    "documents": ("title", "short", "authors", "publisher", "container", "issue", "pages", "url", "note"),
    "indicators": ("name", "name_en", "unit", "note"),
    "events": ("title", "title_en", "short", "summary", "summary_en", "note"),
    "organisations": ("name", "name_en"), "people": ("name", "name_en"), "places": ("name", "name_en"),
    "papers": ("title", "title_en"), "sections": ("name",), "slogans": ("meaning",), "links": ("reason",),
    "citations": ("phrase", "sic"), "figures": ("label", "unit", "phrase"),
}
# Where the id of one table stands in others.
_REFERENCES = {
    "themes": (("events", "theme"), ("event_themes", "theme")),
    "documents": (
        ("citations", "document"), ("figures", "document"), ("links", "document"), ("papers", "document"), ("slogans", "document"),
        ("person_offices", "document"), ("sections", "document"),
    ),
    "organisations": (
        ("event_organisations", "organisation"), ("organisation_names", "organisation"), ("paper_issuers", "organisation"),
    ),
    "people": (("event_people", "person"), ("person_names", "person"), ("person_offices", "person")),
    "places": (("events", "place"), ("place_names", "place"), ("places", "within")),
    "groups": (("event_groups", "group_id"), ("group_names", "group_id")),
    "papers": (("event_papers", "paper"), ("paper_issuers", "paper"), ("paper_steps", "paper"), ("papers", "parent")),
    # The id of a section begins with that of its document.
    "sections": (("event_entries", "section"), ("citations", "section"), ("figures", "section"), ("links", "section")),
    "indicators": (("figures", "indicator"),),
    "events": (
        ("event_themes", "event"), ("event_organisations", "event"), ("event_people", "event"), ("links", "event"),
        ("event_groups", "event"), ("event_papers", "event"), ("event_entries", "event"),
        ("links", "target"), ("citations", "event"), ("figures", "event"), ("disagreements", "event"),
        ("disagreements", "other_event"), ("events_search", "event"), ("paper_steps", "event"),
    ),
}


def attack(folder: Path) -> str:
    """As HTML, as a mnemonic, and over two lines; ``folder`` is where nothing must be looked for."""
    return (
        f'<b>x</b><img src="{(folder / CANARY).as_uri()}.png"><style>@import url({(folder / CANARY).as_uri()}.css);</style>'
        f'<img src="http://{CANARY}.invalid/x.png"><a href="http://{CANARY}.invalid/">y</a> &Open &amp; \n'
    )


def attacked_database(folder: Path) -> Path:
    """The bundled timeline with an attack in every text that a window shows, and before every id.

    Names for little room are attacked in little room; the longest texts stand where a tip, a label or a cell shows them.
    """
    path = folder / "attacked.db"
    shutil.copy(paths.database(), path)
    connection = sqlite3.connect(path)
    for table, columns in _TEXTS.items():
        for column in columns:
            words = "<i>&" if column == "short" and table != "documents" else attack(folder)
            connection.execute(f'update "{table}" set "{column}" = ? || "{column}"', (words,))
    for table, references in _REFERENCES.items():
        for other, column in ((table, "id"), *references):
            connection.execute(f'update "{other}" set "{column}" = ? || "{column}"', (ID,))
    for table, column in (("themes", "name"), ("documents", "short"), ("events", "title")):
        connection.execute(f'update "{table}" set "{column}" = ? where rowid = 2', (NESTED,))
    connection.commit()
    connection.close()
    return path
