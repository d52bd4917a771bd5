"""The values of those settings whose table leaves them to others, with what they are called."""

from collections.abc import Iterable, Sequence

from timeline_app.look.palette import Appearance, appearance_names
from timeline_app.queries.grouping import GROUPINGS, Grouping
from timeline_app.settings import paths
from timeline_app.translation.words import _, language


def looks() -> Sequence[tuple[str, str]]:
    return ((Appearance.SYSTEM, _("As the system")), *appearance_names(language(), paths.resources()).items())


def groupings(offered: Iterable[Grouping]) -> Sequence[tuple[str, str]]:
    """Of the lanes at the start."""
    return (("", _("As last time")), *((str(each), GROUPINGS[each].name()) for each in offered))
