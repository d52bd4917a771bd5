"""How the texts of the records look in a report: in the script asked for, with the quotes of its region."""

from collections.abc import Callable

from timeline_app.chinese.script import Script, to_script
from timeline_app.report.request import ReportRequest

_CORNERS = str.maketrans("“”‘’", "「」『』")


def shown_in(request: ReportRequest) -> Callable[[str], str]:
    """What brings a text of the records into the script of the report."""
    script = request.script
    if script is Script.HANS:
        return str
    return lambda text: to_script(text, script).translate(_CORNERS)
