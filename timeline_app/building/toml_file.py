"""One TOML file of a data folder. It may be anything, so it is looked at before it is parsed."""

import codecs
import errno
import re
import stat
import tomllib
from pathlib import Path

from timeline_app.translation.words import _

MEGABYTES = 64  # of one file
_PARTS = 32  # of a dotted key; tomllib takes the square of their number
_DOTTED = re.compile(
    rf"""(?<![\w"'-])(?:(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*\.[ \t]*){{{_PARTS}}}""", re.ASCII
)
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_TWICE = ("Cannot ", "Duplicate ")  # how tomllib begins to speak of a key or a table that is there already


class NotReadable(ValueError):
    """Why nothing can be taken from a file, as a translated sentence."""


def tables_in(path: Path) -> dict[str, object]:
    """The tables of a file; raises NotReadable."""
    return _parsed(_text(_bytes(path)))


def _bytes(path: Path) -> bytes:
    """Opening a pipe or a device could wait for ever, so only plain files are opened."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotReadable(_("it is no plain file"))
        with path.open("rb") as file:
            content = file.read(MEGABYTES * 1024 * 1024 + 1)
    except OSError as error:
        raise NotReadable(_reason(error)) from error
    if len(content) > MEGABYTES * 1024 * 1024:
        raise NotReadable(_("larger than {most} MB").format(most=MEGABYTES))
    return content


def _reason(error: OSError) -> str:
    """The common ones in the language of the program; the system says the others in its own."""
    known = {
        errno.ENOENT: _("there is no such file"), errno.EACCES: _("no permission to read it"),
        errno.EPERM: _("no permission to read it"), errno.ELOOP: _("its links run in a circle"),
    }
    return known.get(error.errno or 0, error.strerror or str(error))


def _text(content: bytes) -> str:
    if content.startswith(codecs.BOM_UTF8):
        raise NotReadable(_("begins with a byte order mark; save it as UTF-8 without one"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotReadable(_("not written in UTF-8")) from error


def _parsed(text: str) -> dict[str, object]:
    if has_many_parts(text):
        raise NotReadable(_("a key has more than {most} parts").format(most=_PARTS))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotReadable(_syntax(str(error))) from error
    except RecursionError as error:
        raise NotReadable(_("lists or tables lie too deep in one another")) from error
    except ValueError as error:
        raise NotReadable(_("a number has too many digits")) from error


def has_many_parts(text: str) -> bool:
    """Whether it has a key of too many parts, or what looks like one."""
    return _DOTTED.search(text) is not None


def _syntax(told: str) -> str:
    """Where it is no TOML; tomllib tells it in English, and may repeat the whole of a key."""
    found = _PLACE.search(told)
    place = _("line {line}, column {column}").format(line=found[1], column=found[2]) if found else _("at the end of the file")
    reason = _("a key or a table is there twice") if told.startswith(_TWICE) else _("not TOML")
    return f"{place}: {reason}"
