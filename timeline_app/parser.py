"""A parser of arguments that speaks the language of the program."""

import argparse
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from timeline_app import terminal
from timeline_app.queries.periods import ImpossibleQuestion
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


class _Help(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Speaks the language of the program, and says what is wrong in one line without the usage text."""

    def __init__(self, prog: str, description: str | None = None, color: bool = False) -> None:
        """``color`` is what Python 3.14 colours help with and hands to the parser of each command; others know none."""
        super().__init__(prog, description=description, add_help=False, allow_abbrev=False, formatter_class=_Help)
        self.color = color
        self.options = self.add_argument_group(_("options"))
        self.options.add_argument("-h", "--help", action="help", help=_("show this help"))

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Help and version, always to standard output: argparse itself is silent about one that takes nothing."""
        terminal.write(message)

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> object:
        """``--search=--`` is a value like others: Python before 3.13 drops it and gives an empty list."""
        if action.nargs is None and action.option_strings and arg_strings == ["--"]:
            return self._get_value(action, "--")
        return super()._get_values(action, arg_strings)

    def error(self, message: str) -> NoReturn:
        raise ImpossibleQuestion(_("Wrong arguments: {message}; see --help.").format(message=_said(message)))


def path(text: str) -> Path:
    """``Path`` would take an empty text for the folder one is in."""
    if not text:
        raise ImpossibleQuestion(_("An empty text is no path; name a file or a folder."))
    return Path(text)


def file(text: str) -> Path:
    """``Path`` would take a folder for a file, since it drops the separator at the end."""
    if text.endswith(("/", os.sep)):
        raise ImpossibleQuestion(_("{path} names a folder; name a file.").format(path=text))
    return path(text)


def _said(message: str) -> str:
    """The words of argparse in the language of the program; what it may say beyond these stays as it is."""
    for pattern, sentence in {
        r"argument .*: invalid choice: ['\"](.*)['\"] \(choose from (.*)\)": _("there is no “{0}”; allowed are {1}"),
        r"argument (.*): invalid int value: ['\"](.*)['\"]": _("{0} takes no “{1}” but a whole number"),
        r"unrecognized arguments: (.*)": _("nothing here understands {0}"),
        r"the following arguments are required: (.*)": _("{0} is missing"),
        r"argument (.*): expected one argument": _("{0} wants a value"),
        r"argument (.*): ignored explicit argument .*": _("{0} takes no value"),
    }.items():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return sentence.format(*(words.replace("'", "") for words in found.groups()))
    return message
