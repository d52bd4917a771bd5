"""Every format an export can have, in one table; dialog, command line and tests read it."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from timeline_app.exports.csv import make_csv
from timeline_app.exports.docx import make_docx
from timeline_app.exports.json import make_json
from timeline_app.exports.pdf import make_pdf
from timeline_app.exports.png import count_drawn, make_png
from timeline_app.exports.xlsx import make_xlsx
from timeline_app.frozen import frozen
from timeline_app.queries.periods import ImpossibleQuestion
from timeline_app.report.request import Layout, ReportRequest
from timeline_app.translation.words import _, speaking
from timeline_app.writing.target import NotWritten, real_target

Progress = Callable[[float], None]
# How the options of a format are written on the command line; each is a field of ReportOptions or ReportRequest.
OPTIONS: Mapping[str, str] = {
    "layout": "--layout", "size": "--size", "chart": "--no-chart", "title": "--title", "compiled_by": "--compiled-by",
    "scale": "--scale", "across": "--across",
}
# Those that only one layout of a report has.
OF_LAYOUT: Mapping[str, Layout] = {"size": Layout.CHRONICLE, "across": Layout.RESEARCH}


@frozen
class Format:
    """``make`` gives the content of the file; ``name`` is what dialogs say. Recipe: docs/extending.md.

    ``options`` are those of OPTIONS that the format has; the script is one of every format. ``count_drawn`` is there for a
    picture, which draws only some of the events asked for; ``linked`` is told of a format that names the events that links lead
    to.
    """

    suffix: str
    name: str
    make: Callable[[ReportRequest, Path, Progress], bytes]
    options: frozenset[str] = frozenset()
    count_drawn: Callable[[ReportRequest], int] | None = None
    linked: bool = False


def formats() -> Mapping[str, Format]:
    """Formats by suffix, the one that is suggested first."""
    table = (
        Format(".pdf", _("PDF report"), make_pdf, frozenset({"layout", "size", "chart", "across", "title", "compiled_by"})),
        Format(".docx", _("Chronicle (Word)"), make_docx, frozenset({"size", "title", "compiled_by"})),
        Format(".png", _("Picture (PNG)"), make_png, frozenset({"title", "scale"}), count_drawn),
        Format(".xlsx", _("Workbook (Excel)"), make_xlsx, frozenset({"title", "compiled_by"}), linked=True),
        Format(".csv", _("Table (CSV)"), make_csv),
        Format(".json", _("Data (JSON)"), make_json),
    )
    return {format.suffix: format for format in table}


def format_of(path: Path) -> Format:
    """The format that the name of a file ends in; raises NotWritten with those that there are."""
    known = formats()
    if path.suffix.lower() not in known:
        sentence = _("{path} names no format; let the name end in {endings}.")
        raise NotWritten(sentence.format(path=path, endings=" ".join(known)))
    return known[path.suffix.lower()]


def check_target(path: Path, given: Collection[str] = ()) -> None:
    """Raises NotWritten where nothing can be exported to ``path``: its format is unknown, or no file can be put there.

    Raises ImpossibleQuestion where ``given``, options by their names in OPTIONS, has one that the format lacks.
    """
    chosen = format_of(path)
    for option in OPTIONS:
        if option in given and option not in chosen.options:
            having = " ".join(each.suffix for each in formats().values() if option in each.options)
            sentence = _("{option}: {suffix} has no such option; formats that have it: {endings}.")
            raise ImpossibleQuestion(sentence.format(option=OPTIONS[option], suffix=chosen.suffix, endings=having))
    real_target(path)


def check_layout(layout: Layout, given: Collection[str]) -> None:
    """Raises ImpossibleQuestion where one of the options given by name is of another layout."""
    for option, having in OF_LAYOUT.items():
        if option in given and having is not layout:
            sentence = _("{option}: --layout {layout} has no such option; --layout {having} has it.")
            raise ImpossibleQuestion(sentence.format(option=OPTIONS[option], layout=layout, having=having))


def export(request: ReportRequest, path: Path, resources: Path, progress: Progress) -> None:
    """Write what was asked for to ``path``; raises NotWritten with a sentence, and then leaves nothing behind.

    What the program says in it is in the language of the request.
    """
    from timeline_app.writing.draft import put  # and all of shutil, which a child that only makes the content does without

    check_target(path)
    with speaking(request.language):
        content = format_of(path).make(request, resources, progress)
    put(path, content)


def written_in_words(request: ReportRequest, path: Path) -> str:
    """What a file that was exported holds."""
    count, count_those_drawn = len(request.events), format_of(path).count_drawn
    drawn = count_those_drawn(request) if count_those_drawn else count
    if drawn < count:
        sentence = _("{drawn} events drawn in {path}, {left_out} more are not.")
        return sentence.format(drawn=drawn, left_out=count - drawn, path=path)
    return _("{count} events written to {path}.").format(count=count, path=path)
