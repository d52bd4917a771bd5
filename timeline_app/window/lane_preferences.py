"""How lanes are grouped, and the tracks below them: as remembered at the start, and as the user wishes then."""

from datetime import date

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.lane_setup import LaneSetup
from timeline_app.layout.lanes import Grouping
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.view_history import ViewHistory


def composer_of(preferences: Preferences, state: TimelineState, style: PaintStyle) -> Composer:
    """With grouping and arrangement as they were left."""
    composer = Composer(state.timeline, state.unfiltered, style, date.today())
    if preferences.grouping in set(Grouping):
        composer.lane_setup.group_by(Grouping(preferences.grouping))
    composer.lane_setup.arrange_as(preferences.lanes)
    composer.covering = preferences.coverage == "on"
    composer.track_setup.show_as(preferences.tracks)
    state.limit_view(composer.lane_setup.view_limit)
    return composer


def remembered(composer: Composer, preferences: Preferences) -> Preferences:
    """The preferences with what ``composer_of`` needs to bring it back."""
    return preferences.changed(
        grouping=str(composer.lane_setup.grouping), lanes=composer.lane_setup.to_text(),
        coverage="on" if composer.covering else "off", tracks=composer.track_setup.to_text(),
    )


def group(laning: LaneSetup, state: TimelineState, viewing: ViewHistory, grouping: Grouping) -> None:
    """Years laid over one another are looked at as one; all of time comes back with the other groupings."""
    view_limited = laning.view_limit is not None
    laning.group_by(grouping)
    state.limit_view(laning.view_limit)
    if view_limited and laning.view_limit is None:
        viewing.fit()
