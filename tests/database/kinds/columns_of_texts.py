"""The columns that hold free text, and a text in all of them."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.database.kinds.kind import Change

FREE_TEXTS = {
    "timeline": ("title", "title_en", "version"),
    "themes": ("name", "short", "name_en"),
    "documents": ("title", "short", "authors", "publisher", "container", "issue", "pages", "url", "note", "file"),
    "indicators": ("name", "name_en", "unit", "note"),
    "events": ("title", "title_en", "short", "summary", "summary_en", "note"),
    "organisations": ("name", "name_en"), "people": ("name", "name_en"), "places": ("name", "name_en"),
    "papers": ("title", "title_en"), "sections": ("name",), "slogans": ("meaning",), "links": ("reason",),
    "citations": ("phrase",),
    "figures": ("label", "unit", "qualifier", "phrase"),
}


def every_text(text: str) -> Change:
    return _in_every_text(lambda connection, table, column: connection.execute(f"update {table} set {column} = ?", (text,)))


def every_text_as(expression: str) -> Change:
    """An expression of SQL, in which ``{column}`` stands for what was there."""
    return _in_every_text(
        lambda connection, table, column: connection.execute(f"update {table} set {column} = {expression.format(column=column)}")
    )


def _in_every_text(change: Callable[[sqlite3.Connection, str, str], object]) -> Change:
    def run(path: Path) -> None:
        connection = sqlite3.connect(path)
        with connection:
            for table, columns in FREE_TEXTS.items():
                for column in columns:
                    change(connection, table, column)
        connection.close()

    return run
