"""The manual names everything that the tables of the program have, and nothing that they do not have."""

import re
from argparse import _SubParsersAction
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any

import pytest
from babel.messages.pofile import read_po

from tests.manual.told import EDITIONS_WRITTEN, Piece, pieces, tokens, told
from timeline_app.arguments import _ALLOWED, _SCALES, _parser
from timeline_app.database.store import Store
from timeline_app.exports.formats import OPTIONS, formats
from timeline_app.layout.shapes import COUNTED, LEGEND
from timeline_app.panels.list_columns import columns_of
from timeline_app.queries.facets import FACETS
from timeline_app.queries.grouping import GROUPINGS
from timeline_app.queries.names import kind_names, scope_names, theme_name, theme_short
from timeline_app.records.event import Kind
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.records.when import Precision
from timeline_app.report.request import Layout, Size
from timeline_app.settings import paths
from timeline_app.settings.preference import Section
from timeline_app.settings.preferences import table as preferences
from timeline_app.translation import words
from timeline_app.translation.words import _
from timeline_app.window.commands.sheet import lines
from timeline_app.window.commands.table import table as commands
from timeline_app.window.display_choices import groupings, looks
from timeline_app.window.export_products import products

# Of Qt, or of a part alone: the sheet of keys has those of window and timeline.
KEYS_OF_PARTS = {
    "Tab", "Shift+Tab", "Space", "Shift+Space", "Delete", "Shift+Enter", "Ctrl+A", "Shift", "Ctrl", "Alt",
}


@pytest.fixture(params=EDITIONS_WRITTEN, autouse=True)
def source(request: pytest.FixtureRequest) -> str:
    """The folder of an edition, in whose language the program speaks."""
    words.use(EDITIONS_WRITTEN[request.param], paths.resources() / "translations")
    return request.param


def test_every_key_is_there_and_no_other(source: str) -> None:
    known = set(chain.from_iterable(line.keys for line in lines()))
    assert known - told(source, "keys", ["keys"]) == set()
    assert told(source, "keys") - known - KEYS_OF_PARTS == set()


def test_every_command_is_there_as_the_sheet_has_it(source: str) -> None:
    page = told(source, "bold", ["keys"])
    assert {line.text for line in lines()} | {line.hand for line in lines() if line.hand} <= page
    assert {command.said for command in commands() if not command.keys} <= page


def test_every_setting_has_a_heading_with_its_values_and_no_other_has(source: str, store: Store) -> None:
    rows = [row for row in preferences() if row.section is not Section.NOWHERE]
    assert headings(source, "settings") == {_(row.name) for row in rows}
    values = {_(name) for row in rows for _value, name in row.values if name}
    named = {name for _value, name in (*looks(), *groupings(GROUPINGS))}
    assert values | named <= told(source, "bold", ["settings"])


def headings(source: str, page: str) -> set[str]:
    """Of the third level."""
    found = tokens(source, page)
    return {
        "".join(piece.text for piece in pieces([inline]))
        for opening, inline in pairwise(found) if opening.type == "heading_open" and opening.tag == "h3"
    }


def test_every_filter_is_there_and_no_other(source: str, store: Store) -> None:
    headings = [*dict.fromkeys(facet.heading() for facet in FACETS), _("Chosen period")]
    assert firsts(source, "filters", "filters") == headings
    assert {*kind_names().values(), *scope_names(store.timeline).values()} <= told(source, "bold", ["filters"])


def test_every_way_to_make_lanes_every_mark_and_every_column_is_there(source: str, store: Store) -> None:
    assert firsts(source, "timeline", "lanes") == [row.name() for row in GROUPINGS.values()]
    assert {_(sample.meaning) for sample in (*LEGEND.values(), *COUNTED.values())} <= told(source, "bold", ["dates"])
    assert {column.heading for column in columns_of(lambda: store.timeline)} <= told(source, "bold", ["views"])


def test_every_format_is_there_with_its_ending_and_no_other(source: str) -> None:
    assert firsts(source, "export", "formats") == [product.name for product in products().values()]
    for page in ("export", "commands"):
        assert {code for code in told(source, "code", [page]) if code.startswith(".")} == set(formats())


def test_every_command_and_option_of_the_command_line_is_there_and_no_other(source: str) -> None:
    typed = {word for code in told(source, "code", ["commands"]) for word in code.split()}
    assert known_commands() | known_options() <= typed
    options = {word.partition("=")[0] for word in every_code(source) if word.startswith("--")}
    assert options - known_options() == {"--not-"}


def test_every_value_of_an_option_is_there(source: str) -> None:
    """Those that do not depend on a database."""
    page = told(source, "code", ["commands"])
    values = {value for _option, allowed in _ALLOWED.values() for value in allowed}
    assert {*values, *Layout, *Size, *Kind, *(each.id for each in UNION_SCOPES), *Precision} <= page
    assert {_SCALES[0], _SCALES[-1]} <= page


def every_code(source: str) -> set[str]:
    return {word for code in told(source, "code") for word in code.split()}


def known_options() -> set[str]:
    parser = _parser("")
    return {option for each in (parser, *subparsers(parser).values()) for option in each._option_string_actions}


def known_commands() -> set[str]:
    return set(subparsers(_parser("")))


def subparsers(parser: Any) -> dict[str, Any]:
    return next(action.choices for action in parser._actions if isinstance(action, _SubParsersAction))


def test_all_options_of_an_export_are_told_with_their_formats(source: str) -> None:
    """A row has the option first, then the endings that have it."""
    for row in rows(source, "commands", "export"):
        codes = [piece.text for piece in row if piece.kind == "code"]
        name = next((name for name, option in OPTIONS.items() if option == codes[0]), None)
        endings = {code for code in codes if code.startswith(".")}
        if name and endings:
            assert endings == {each.suffix for each in formats().values() if name in each.options}


def rows(source: str, page: str, section: str) -> Iterator[list[Piece]]:
    """Of the tables below a heading, without their headings."""
    here, row = "", list[Piece]()
    for token in tokens(source, page):
        if token.type == "inline" and (id := re.search(r"\{#(.+)\}$", token.content)):
            here = id[1]
        elif token.type in ("tbody_open", "tr_open"):
            row = []
        elif token.type == "inline":
            row += pieces([token])
        elif token.type == "tr_close" and here == section and row[0].kind in ("bold", "code"):
            yield row


def firsts(source: str, page: str, section: str) -> list[str]:
    """What begins each row."""
    return [row[0].text for row in rows(source, page, section)]


def test_what_is_bold_stands_so_in_the_window(source: str, store: Store) -> None:
    messages, named = messages_in(EDITIONS_WRITTEN[source]), names_of_tables(store)
    open_ = [message for message in messages if "{" in message]
    bold = told(source, "bold") - messages - named
    assert {word for word in bold if not any(fits(word, message) for message in open_)} == set()


def messages_in(language: str) -> set[str]:
    """What the program says: English ids are English words, unless the catalogue has others."""
    with (paths.resources() / "translations" / f"{language}.po").open("rb") as file:
        catalogue = read_po(file)
    return {text for each in catalogue if each.id for text in forms(each.string) or forms(each.id)}


def forms(text: Any) -> list[str]:
    """The singular and the plural, where there are both; none where nothing is written."""
    return [each for each in (text if isinstance(text, tuple) else (text,)) if each]


def names_of_tables(store: Store) -> set[str]:
    """Those that no catalogue has, or only in parts."""
    themes = {each(store.timeline, theme.id) for theme in store.timeline.themes for each in (theme_name, theme_short)}
    settings = {name for row in preferences() for _value, name in row.values} | {name for _value, name in looks()}
    return themes | {*scope_names(store.timeline).values()} | settings | {product.name for product in products().values()}


def fits(word: str, message: str) -> bool:
    """With something in place of what a message leaves open; one that says little by itself would fit anything."""
    fixed = re.split(r"\{\w*\}", message)
    return len("".join(fixed)) >= 4 and re.fullmatch("(.+)".join(map(re.escape, fixed)) + "( ▼)?", word) is not None
