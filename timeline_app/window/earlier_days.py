"""Back to the timeline as it was before the first change of a day; what it is now is kept under another name."""

from PySide6.QtWidgets import QWidget

from timeline_app.translation.dates import day_in_words
from timeline_app.translation.words import _
from timeline_app.window.choose_one import Choice, ChooseOne
from timeline_app.window.editing_session import EditingSession


def ask_and_go_back(session: EditingSession, widget: QWidget) -> None:
    copies = {str(copy.path): copy for copy in session.copies}
    if not copies:
        session.say(_("There is no copy yet: one is kept before the first change of each day."))
        return
    choices = [
        Choice(path, _("Before the changes of {day}").format(day=day_in_words(copy.day))) for path, copy in copies.items()
    ]
    question = _("Nothing is lost: the timeline as it is now is kept beside it, under another name.")
    dialog = ChooseOne(widget, _("Go back to an earlier day"), question, choices, _("Go back"))
    if dialog.exec() and dialog.chosen:
        copy = copies[dialog.chosen]
        if kept := session.go_back(copy):
            told = _("This is the timeline before the changes of {day}; as it was until now it is kept in {path}.")
            session.say(told.format(day=day_in_words(copy.day), path=kept.name))
