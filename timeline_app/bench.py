"""The benches of a checkout: each a program of its own, which is run as a child."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

from timeline_app import terminal
from timeline_app.queries.periods import ImpossibleQuestion
from timeline_app.records import limits
from timeline_app.settings import paths
from timeline_app.translation.words import _

_DIGITS = len(str(limits.EVENTS))
_SEVERAL = ("canvas", "editing")  # take several numbers of events
_FEWEST = 100  # events among which bench canvas finds five that have names


def run(measure: str, events: str | None) -> int:
    """The exit status of a bench, with what it prints; raises ImpossibleQuestion where there is none, or for numbers of events
    that it does not measure."""
    script = paths.checkout() / "tests" / "benchmarks" / f"{measure}.py"
    if not script.is_file():
        raise ImpossibleQuestion(_("bench runs in a checkout of the program only; there is no {path}.").format(path=script))
    counted = [] if events is None else ["--events", _counts(measure, events)]
    return _measured([sys.executable, str(script), *counted])


def _counts(measure: str, text: str) -> str:
    """The numbers of events that are measured; raises ImpossibleQuestion for others."""
    counts = text.split(",")
    possible = all(each.isdecimal() and len(each) <= _DIGITS and _FEWEST <= int(each) <= limits.EVENTS for each in counts)
    if not possible or (measure not in _SEVERAL and len(counts) > 1):
        sentence = _("--events: {fewest} to {most} events; bench canvas takes several such numbers with commas between them.")
        raise ImpossibleQuestion(sentence.format(fewest=_FEWEST, most=limits.EVENTS))
    return ",".join(counts)


def _measured(command: Sequence[str]) -> int:
    """In a group of processes of its own, which does not hear Ctrl+C: it ends with us, without words of its own."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, process_group=0) as child:
        try:
            output, _errors = child.communicate()
        except KeyboardInterrupt:
            if sys.platform != "win32":
                os.killpg(child.pid, signal.SIGKILL)
            child.kill()
            raise
    terminal.write_data(output)
    return child.returncode
