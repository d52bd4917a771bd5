"""How lanes are grouped: as remembered at the start, and as the user wishes then."""

from datetime import date

from timeline_app.canvas.composer import Composer
from timeline_app.layout.lanes import Grouping
from timeline_app.painting.ink import Ink
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.viewing import Viewing


def composer_of(preferences: Preferences, state: TimelineState, ink: Ink) -> Composer:
    """With grouping and arrangement as they were left."""
    composer = Composer(state.timeline, state.snapshot.answer.events, ink, date.today())
    if preferences.grouping in set(Grouping):
        composer.group_by(Grouping(preferences.grouping))
    composer.arrange_as(preferences.lanes)
    composer.covering = preferences.coverage == "on"
    state.confine(composer.confines)
    return composer


def remembered(composer: Composer, preferences: Preferences) -> Preferences:
    """The preferences with what ``composer_of`` needs to bring it back."""
    return preferences.changed(
        grouping=str(composer.grouping), lanes=composer.arrangements_as_text(), coverage="on" if composer.covering else "off"
    )


def group(composer: Composer, state: TimelineState, viewing: Viewing, grouping: Grouping) -> None:
    """Years laid over one another are looked at as one; all of time comes back with the other groupings."""
    confined = composer.confines is not None
    composer.group_by(grouping)
    state.confine(composer.confines)
    if confined and composer.confines is None:
        viewing.fit()
