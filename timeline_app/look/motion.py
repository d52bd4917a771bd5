"""How long a jump may glide: as long as the system's own animations, and not at all where they are switched off."""

from enum import StrEnum

from PySide6.QtWidgets import QApplication

_LONGEST = 200  # milliseconds


class Motion(StrEnum):
    """What the user wishes; systems without such a switch leave it to the one in the program."""

    SYSTEM = "system"
    OFF = "off"


def slowing(share: float) -> float:
    """How far along a way that slows down toward its end, after a share of its time: the outward cubic curve. Qt has it as one of
    50 enum values, which a launch does not need.
    """
    return 1 - (1 - share) ** 3


def glide_milliseconds(wish: Motion) -> int:
    from PySide6.QtWidgets import QStyle  # 300 enum values, which a launch does not need

    style = QApplication.style()
    if wish is Motion.OFF or style is None:
        return 0
    return min(_LONGEST, style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration))
