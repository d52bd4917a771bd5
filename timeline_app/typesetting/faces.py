"""Which faces a script is set in."""

from timeline_app.chinese.script import Script
from timeline_app.frozen import frozen


@frozen
class Faces:
    """Families of the bundled fonts, and the region that typst wants to know."""

    sans: str
    serif: str
    region: str


def faces_of(script: Script) -> Faces:
    suffix, region = {Script.HANS: ("SC", "cn"), Script.HANT_TW: ("TC", "tw"), Script.HANT_HK: ("HK", "hk")}[script]
    return Faces(f"Timeline Sans {suffix}", f"Timeline Serif {suffix}", region)
