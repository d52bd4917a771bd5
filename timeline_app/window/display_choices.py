"""The scripts and appearances that one can choose."""

from collections.abc import Sequence

from timeline_app.chinese.script import Script
from timeline_app.look.palette import Appearance, appearance_names
from timeline_app.settings import paths
from timeline_app.translation.words import _, language


def scripts() -> Sequence[tuple[Script, str]]:
    return (
        (Script.HANS, _("Simplified")), (Script.HANT_TW, _("Traditional (Taiwan)")),
        (Script.HANT_HK, _("Traditional (Hong Kong)")),
    )


def looks() -> Sequence[tuple[str, str]]:
    return ((Appearance.SYSTEM, _("As the system")), *appearance_names(language(), paths.resources()).items())
