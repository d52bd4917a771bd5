"""The colours that a theme may have: those that were checked to be told apart, and seen on every ground."""

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.editing.theme_colours import COLOURS
from timeline_app.look.palette import Palette
from timeline_app.records.theme import Theme
from timeline_app.translation.words import N_, _
from timeline_app.window.choose_one import Choice
from timeline_app.window.entry_fields import called
from timeline_app.window.window_style import WindowStyle

_MIDDLE = 127  # of lightness, which ends at 255
# After their looks on white.
_NAMES = (
    N_("Blue"), N_("Red"), N_("Deep green"), N_("Ochre"), N_("Violet"), N_("Sage green"), N_("Brown"), N_("Mauve"),
    N_("Wine red"), N_("Indigo"), N_("Slate grey"),
)


def colour_of(theme: Theme, palette: Palette) -> str:
    """On the ground of dialogs; grey where the file has none that can be read."""
    return _on_ground((theme.light, theme.dark, theme.paper), palette)


def colours_to_choose(themes: Sequence[Theme], style: WindowStyle) -> Sequence[Choice]:
    """Each with the themes that have it already."""
    choices: list[Choice] = []
    for name, colours in zip(_NAMES, COLOURS, strict=True):
        bearers = _(", ").join(called(theme, style.script) for theme in themes if (theme.light, theme.dark, theme.paper) == colours)
        told = _("{colour} · {themes}").format(colour=_(name), themes=bearers) if bearers else _(name)
        choices.append(Choice(colours[0], told, _on_ground(colours, style.palette)))
    return choices


def with_colour(theme: Theme, light: str) -> Theme:
    """``light`` is the colour on white, which says the others."""
    chosen = next(colours for colours in COLOURS if colours[0] == light)
    return replace(theme, light=chosen[0], dark=chosen[1], paper=chosen[2])


def _on_ground(colours: tuple[str, str, str], palette: Palette) -> str:
    return colours[1] if palette["panel"].lightness() < _MIDDLE else colours[0]
