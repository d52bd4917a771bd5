"""What the command line understands: commands, options, and one sentence for everything else."""

import argparse
from collections.abc import Sequence
from typing import Any

from timeline_app import __version__
from timeline_app.chinese.script import Script
from timeline_app.database.identity import SUFFIXES
from timeline_app.database.search_index import LONGEST
from timeline_app.parser import Parser, file, path
from timeline_app.queries.facets import FACETS, YES, Facet
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.translation.one_line import code_point, is_unseen
from timeline_app.translation.words import _


def language_in(arguments: Sequence[str]) -> str:
    """Looked for before parsing, since what the parser says needs a language already."""
    for position, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            wish = value if equals else "".join(arguments[position + 1 : position + 2])
            return wish if wish in words.LANGUAGES else words.system_language()
    return words.system_language()


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options, each value known to be an allowed one; raises ImpossibleQuestion."""
    options = _parser(_endings() if "export" in arguments else "").parse_args(_with_file_named(arguments))
    for name, (option, allowed) in _ALLOWED.items():
        value = getattr(options, name, None)
        if value is not None:
            known(option, [value], allowed)
    for name, option in _PRINTED.items():
        _check_seen(option, getattr(options, name, None) or "")
    if options.command == "export":
        _check_export(options)
    if options.command == "import-table":
        known("--format", [options.format], ("table", "json"))
    if options.command == "new":
        from timeline_app.report.request import LONGEST_TITLE

        _check_length(_PRINTED["title"], options.title or "", LONGEST_TITLE)
    return options


def _with_file_named(arguments: Sequence[str]) -> Sequence[str]:
    """A timeline that stands alone, as a desktop hands over what was double-clicked, is what ``--database`` names."""
    for position, argument in enumerate(arguments):
        if argument in _COMMANDS:
            break
        alone = position == 0 or arguments[position - 1] not in _OF_ALL
        if alone and not argument.startswith("-") and argument.lower().endswith(SUFFIXES):
            return [*arguments[:position], "--database", argument, *arguments[position + 1 :]]
    return arguments


def _check_export(options: argparse.Namespace) -> None:
    """Raises UserError for what the format asked for does not know, and where no file can be put."""
    from timeline_app.exports.formats import OPTIONS, check_layout, check_target  # a launch does without
    from timeline_app.report.request import LONGEST_TITLE, Layout, ReportOptions, Size

    for name in ("title", "compiled_by"):
        _check_length(_PRINTED[name], getattr(options, name) or "", LONGEST_TITLE)
    given = {name: getattr(options, name) for name in OPTIONS if getattr(options, name) is not None}
    for name, allowed in (("layout", tuple(Layout)), ("size", tuple(Size)), ("scale", _SCALES)):
        if name in given:
            known(OPTIONS[name], [given[name]], allowed)
    check_target(options.out, given)
    check_layout(Layout(options.layout or ReportOptions().layout), given)


def _check_seen(option: str, text: str) -> None:
    """Raises ImpossibleQuestion for a character that acts on others instead of being seen, as a line end."""
    unseen = next(filter(is_unseen, text), None)
    if unseen:
        sentence = _("{option}: the text holds the control character {character}; write it without.")
        raise ImpossibleQuestion(sentence.format(option=option, character=code_point(unseen)))


_ALLOWED = {
    "format": ("--format", ("table", "json", "csv")),
    "first_themes": ("--themes", ("one", "office")),
    "script": ("--script", tuple(map(str, Script))),
    "language": ("--language", words.LANGUAGES),
    "measure": ("bench", ("launch", "canvas", "panning", "report", "names", "search", "list", "editing")),
}
_COMMANDS = ("list", "export", "build", "new", "import-table", "records", "verify", "bench", "doctor")
_OF_ALL = ("--database", "--language", "--saved")  # options before a command that have a value
_SCALES = ("1", "2", "3", "4")
_PRINTED = {"title": "--title", "compiled_by": "--compiled-by", "period": "--period", "search": "--search", "saved": "--saved"}


def _endings() -> str:
    from timeline_app.exports.formats import formats  # a launch does without

    return _("its ending names the format: {endings}").format(endings=" ".join(formats()))


def _parser(endings: str) -> Parser:
    """``endings`` says which names a file of an export can have, where that may be asked."""
    parser = Parser("timeline-app", _("A timeline one can trust."))
    parser.options.add_argument("--version", action="version", version=f"timeline-app {__version__}", help=_("print the version"))
    _add_common(parser)
    name, saved = _("NAME"), _("a view that was saved under this name")
    parser.options.add_argument("--saved", metavar=name, help=saved)
    commands = parser.add_subparsers(dest="command", parser_class=Parser, metavar=_("COMMAND"), title=_("commands"))
    listing = commands.add_parser("list", help=_("print the events"))
    listing.options.add_argument("--format", default="table", metavar=_("FORMAT"), help="table, json, csv")
    exporting = commands.add_parser("export", help=_("write a report or the data to a file"))
    _add_export(exporting, endings)
    for command in (listing, exporting):
        _add_filters(command)
        command.options.add_argument("--saved", default=argparse.SUPPRESS, metavar=name, help=saved)
    building = commands.add_parser("build", help=_("build the database from the records"))
    building.options.add_argument("--sources", type=path, metavar=_("FOLDER"), help=_("the folder of the records"))
    building.options.add_argument("--output", type=file, metavar=_("FILE"), help=_("the database to write"))
    beginning = commands.add_parser("new", help=_("begin a timeline of your own"))
    beginning.options.add_argument("file", type=file, metavar=_("FILE"), help=_("the timeline to make; it ends in .timeline"))
    beginning.options.add_argument("--title", metavar=_("TEXT"), help=_("the title of it"))
    beginning.options.add_argument("--themes", dest="first_themes", default="one", metavar="one|office", help=_("its first themes"))
    importing = commands.add_parser("import-table", help=_("import a table into a timeline of your own"))
    _add_import(importing)
    telling = commands.add_parser("records", help=_("write a timeline as records that build reads back"))
    telling.options.add_argument("file", type=file, metavar=_("FILE"), help=_("the timeline"))
    emptied = _("the folder to make, or an empty one")
    telling.options.add_argument("--output", type=path, required=True, metavar=_("FOLDER"), help=emptied)
    verifying = commands.add_parser("verify", help=_("hold the records against the documents"))
    documents = _("the folder of the documents")
    verifying.options.add_argument("--documents", type=path, required=True, metavar=_("FOLDER"), help=documents)
    benching = commands.add_parser("bench", help=_("measure, in a checkout"))
    benching.options.add_argument("measure", metavar=_("WHAT"), help="launch|canvas|panning|report|names|search|list|editing")
    benching.options.add_argument("--events", metavar="N,N", help=_("with how many events canvas or report is measured"))
    examining = commands.add_parser("doctor", help=_("what works here and what is missing"))
    for command in (listing, exporting, building, beginning, importing, telling, verifying, benching, examining):
        _add_common(command, default=argparse.SUPPRESS)
    return parser


def _add_export(parser: Parser, endings: str) -> None:
    """None of what a format may lack has a default, so that it is known what was given."""
    add = parser.options.add_argument
    add("out", metavar=_("FILE"), type=file, help=endings)
    add("--script", metavar=_("SCRIPT"), help=", ".join(Script))
    add("--title", metavar=_("TEXT"), help=_("the title of it"))
    add("--compiled-by", metavar=_("TEXT"), help=_("who hands the report in"))
    add("--layout", metavar=_("LAYOUT"), help=_("chronicle: as offices hand it in; research: with themes, figures, links"))
    add("--size", metavar=_("SIZE"), help=_("office: 16 pt, the page of GB/T 9704; book: 12 pt"))
    add("--no-chart", dest="chart", action="store_false", default=None, help=_("without the timeline as a picture"))
    add("--across", action="store_true", default=None, help=_("research on pages wider than high"))
    add("--scale", metavar="N", help=_("how large a picture is: 1, 2, 3, 4"))


def _add_import(parser: Parser) -> None:
    add = parser.options.add_argument
    add("table", metavar=_("TABLE"), type=file, help=_("CSV, TSV, XLSX, XLS, ODS, or an export of this program"))
    add("--into", metavar=_("FILE"), type=file, required=True, help=_("the timeline of your own that gets the rows"))
    add("--map", action="append", default=[], metavar=_("COLUMN=FIELD"), help=_("what a column tells, by its heading or letter"))
    add("--sheet", metavar=_("NAME"), help=_("the sheet to read; otherwise the fullest"))
    add("--alike-too", action="store_true", help=_("import rows too that are perhaps there already"))
    add("--dry-run", action="store_true", help=_("only print what would happen"))
    add("--format", default="table", metavar=_("FORMAT"), help="table, json")


def _add_common(parser: Parser, default: str | None = None) -> None:
    """Options before or behind the command; behind it they must not undo those before it."""
    database = default or paths.database()
    parser.options.add_argument("--database", type=path, default=database, metavar=_("FILE"), help=_("another database"))
    parser.options.add_argument("--language", default=default, metavar=_("LANGUAGE"), help=", ".join(words.LANGUAGES))


def _add_filters(parser: Parser) -> None:
    periods = _("2023, 2023H1, 2023Q3, 2023-07, 2023-07-10, or two joined by /")
    parser.options.add_argument("--period", metavar=_("PERIOD"), help=periods)
    parser.options.add_argument("--certain", action="store_true", help=_("only events that certainly belong to the period"))
    parser.options.add_argument("--surely", action="store_true", help=_("only events wholly inside the period"))
    for facet in FACETS:
        if facet.flag:
            parser.options.add_argument(facet.option, dest=facet.field, action="store_true", help=facet.hint())
        else:
            parser.options.add_argument(
                facet.option, dest=facet.field, action="append", default=[], metavar="ID", help=facet.hint(),
            )
    for facet in FACETS:
        _add_exclusion(parser, facet)
    parser.options.add_argument("--all-themes", action="store_true", help=_("events of all themes that are named, not of any"))
    without = _("not this event, by the id that list --format json tells")
    parser.options.add_argument("--without", action="append", default=[], metavar="ID", help=without)
    parser.options.add_argument("--search", default="", metavar=_("TEXT"), help=_("words or dates; quotes: a phrase; -: not"))


def _add_exclusion(parser: Parser, facet: Facet) -> None:
    if facet.flag:
        parser.options.add_argument(_excluding(facet), action="store_true", help=_("not {events}").format(events=facet.hint()))
    else:
        help = _("not what {option} names").format(option=facet.option)
        parser.options.add_argument(_excluding(facet), action="append", default=[], metavar="ID", help=help)


def _excluding(facet: Facet) -> str:
    return f"--not-{facet.option.removeprefix('--')}"


def query_of(options: argparse.Namespace, timeline: Timeline) -> Query:
    """The query that filters on the command line make; raises ImpossibleQuestion with what is allowed."""
    asked: dict[str, Any] = {"without": frozenset(options.without), "all_themes": options.all_themes}
    excluded: set[tuple[str, str]] = set()
    for facet in FACETS:
        asked |= facet.asking(_named(facet, facet.option, getattr(options, facet.field), timeline))
        unwanted = getattr(options, _excluding(facet).removeprefix("--").replace("-", "_"))
        excluded |= {(facet.field, str(value)) for value in _named(facet, _excluding(facet), unwanted, timeline)}
    asked["excluded"] = frozenset(excluded)
    period = period_of(options.period) if options.period is not None else None
    belonging = Belonging.WHOLE if options.surely else Belonging.CERTAIN if options.certain else Belonging.POSSIBLE
    return Query(period=period, belonging=belonging, search=searched(options.search), **asked)


def _named(facet: Facet, option: str, chosen: Sequence[str] | bool, timeline: Timeline) -> Sequence[str]:
    """The values that an option names, or the one of a facet that is yes or no."""
    names = list(facet.names(timeline))
    values = known(option, chosen, names) if not isinstance(chosen, bool) else [YES] * chosen
    return [value for value in names if value in values]


def searched(text: str) -> str:
    """What is searched for; raises ImpossibleQuestion where that is too long."""
    _check_length(_PRINTED["search"], text, LONGEST)
    return text


def _check_length(option: str, text: str, most: int) -> None:
    if len(text) > most:
        sentence = _("{option}: {count} characters are too many; there can be {most}.")
        raise ImpossibleQuestion(sentence.format(option=option, count=len(text), most=most))


def known(option: str, chosen: Sequence[str], allowed: Sequence[str]) -> frozenset[str]:
    """The chosen values; raises ImpossibleQuestion for the first that is not allowed."""
    if chosen and not allowed:
        raise ImpossibleQuestion(_("{option}: this database has none.").format(option=option))
    for value in chosen:
        if value not in allowed:
            sentence = _("{option}: there is no “{value}”; allowed are {allowed}.")
            raise ImpossibleQuestion(sentence.format(option=option, value=value, allowed=", ".join(map(str, allowed))))
    return frozenset(chosen)
