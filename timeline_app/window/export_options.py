"""What can be chosen for an export, and how it is kept between two starts of the program."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from timeline_app.chinese.script import Script
from timeline_app.frozen import frozen
from timeline_app.report.request import ReportOptions, Size
from timeline_app.settings.preferences import Preferences

SCALES = (1, 2, 3, 4)
_ON, _OFF = "on", "off"
_Choice = TypeVar("_Choice", bound=StrEnum)


@frozen
class ExportOptions:
    """``product`` is the id of one in ``export_products``; ``certain`` leaves out what only may be in the period.

    ``title`` is what the user wrote in place of the title ``proposed``, empty where nothing was; it is used again where the
    same is proposed.
    """

    product: str = ""
    title: str = ""
    proposed: str = ""
    compiled_by: str = ""
    size: Size = Size.OFFICE
    chart: bool = True
    certain: bool = False
    script: Script = Script.HANS
    scale: int = ReportOptions().scale
    across: bool = False

    def title_for(self, proposed: str) -> str:
        return self.title if self.title and self.proposed == proposed else proposed


def remembered(preferences: Preferences, script: Script) -> ExportOptions:
    """``script`` is that of the window, which an export has where no other was chosen."""
    kept, plain = preferences, ExportOptions()
    return ExportOptions(
        kept.export_as, kept.export_title, kept.export_title_for, kept.compiled_by,
        _one_of(Size, kept.export_size, plain.size), kept.export_chart != _OFF, kept.export_certain == _ON,
        _one_of(Script, kept.export_script, script),
        int(kept.export_scale) if kept.export_scale in map(str, SCALES) else plain.scale,
        kept.export_across == _ON,
    )


def kept(options: ExportOptions) -> Mapping[str, str]:
    """As preferences by their names."""
    return {
        "export_as": options.product, "export_title": options.title, "export_title_for": options.proposed,
        "compiled_by": options.compiled_by, "export_size": str(options.size), "export_chart": _ON if options.chart else _OFF,
        "export_certain": _ON if options.certain else _OFF, "export_script": str(options.script),
        "export_scale": str(options.scale), "export_across": _ON if options.across else _OFF,
    }


def _one_of(choices: type[_Choice], text: str, otherwise: _Choice) -> _Choice:
    return choices(text) if text in set(choices) else otherwise
