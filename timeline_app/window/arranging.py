"""How lanes are grouped: as remembered at the start, and as the user wishes then."""

from datetime import date

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.laning import Laning
from timeline_app.layout.lanes import Grouping
from timeline_app.painting.ink import Ink
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.viewing import Viewing


def composer_of(preferences: Preferences, state: TimelineState, ink: Ink) -> Composer:
    """With grouping and arrangement as they were left."""
    composer = Composer(state.timeline, state.snapshot.answer.events, ink, date.today())
    if preferences.grouping in set(Grouping):
        composer.laning.group_by(Grouping(preferences.grouping))
    composer.laning.arrange_as(preferences.lanes)
    composer.covering = preferences.coverage == "on"
    state.confine(composer.laning.confines)
    return composer


def remembered(composer: Composer, preferences: Preferences) -> Preferences:
    """The preferences with what ``composer_of`` needs to bring it back."""
    return preferences.changed(
        grouping=str(composer.laning.grouping), lanes=composer.laning.to_text(), coverage="on" if composer.covering else "off"
    )


def group(laning: Laning, state: TimelineState, viewing: Viewing, grouping: Grouping) -> None:
    """Years laid over one another are looked at as one; all of time comes back with the other groupings."""
    confined = laning.confines is not None
    laning.group_by(grouping)
    state.confine(laning.confines)
    if confined and laning.confines is None:
        viewing.fit()
