"""Colours for new themes: those of the bundled timeline, which were chosen to be told apart on every ground."""

from collections import Counter
from collections.abc import Iterable

from timeline_app.records.theme import Theme

# On light, dark and paper ground.
COLOURS = (
    ("#5493D2", "#79C4E8", "#3479BF"), ("#B01713", "#D26557", "#A80B03"), ("#1D514E", "#50AFA9", "#456C62"),
    ("#B67611", "#D9AA74", "#A76800"), ("#644395", "#B392CC", "#663F90"), ("#76976E", "#9BC093", "#6D7B55"),
    ("#83604C", "#CA8C6A", "#6A463A"), ("#A9849C", "#C497AB", "#8E6B8A"), ("#4E1623", "#B37880", "#4F1824"),
    ("#301D62", "#8A7FC6", "#25185F"), ("#586B80", "#7F96AF", "#3F4855"),
)


def next_colours(themes: Iterable[Theme]) -> tuple[str, str, str]:
    """The ones that fewest themes have, in the order above."""
    used = Counter((theme.light, theme.dark, theme.paper) for theme in themes)
    return min(COLOURS, key=lambda colours: used[colours])
