"""What differs between the systems that the program is packaged for, in one table; ``timeline-app.spec`` reads it."""

import sys
from collections.abc import Mapping
from typing import Any, NamedTuple


class System(NamedTuple):
    """``programs`` are the executables of the folder, each with whether it has a console; the first one is to be clicked.

    ``plugins`` are those of Qt that are kept, by folder, besides what every system has. ``archive`` is how the folder is packed.
    ``useless_hooks`` are those of PyInstaller that do nothing of use there at each start.
    """

    programs: Mapping[str, bool]
    icon: str | None
    plugins: Mapping[str, tuple[str, ...]]
    archive: str
    useless_hooks: tuple[str, ...] = ()
    manifest: str | None = None
    bundle: bool = False

    @property
    def program(self) -> str:
        return next(iter(self.programs))


# Windows shows a console beside every program that may write to one, so the commands have a program of their own there,
# which exports run as well.
_WINDOWS = System(
    programs={"Timeline": False, "timeline-app": True},
    icon="packaging/desktop/timeline-app.ico",
    plugins={"platforms": ("qwindows", "qoffscreen"), "styles": ("qmodernwindowsstyle",)},
    archive="zip",
    manifest="packaging/desktop/windows.manifest",
)
_MACOS = System(
    programs={"timeline-app": False},
    icon="packaging/desktop/timeline-app.icns",
    plugins={"platforms": ("qcocoa", "qoffscreen"), "styles": ("qmacstyle",)},
    archive="zip",
    bundle=True,
)
# On a screen of either kind and without one; input methods and dialogs of the desktop; the frame of a
# window on Wayland.
_LINUX = System(
    programs={"timeline-app": True},
    icon=None,
    plugins={
        "platforms": ("qxcb", "qwayland", "qoffscreen", "qminimal"),
        "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
        "platformthemes": ("qxdgdesktopportal", "qgtk3"),
        "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
        "wayland-shell-integration": ("xdg-shell",),
        "wayland-decoration-client": ("adwaita", "bradient"),
        "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    },
    archive="tar.xz",
    useless_hooks=("pyi_rth_pyside6",),  # Qt finds its plug-ins from where its own library lies
)
# What a property list says of timelines, so that macOS opens them by a double click.
FILES_OPENED: Mapping[str, list[dict[str, Any]]] = {
    "UTExportedTypeDeclarations": [{
        "UTTypeIdentifier": "io.github.owner.timeline-app.timeline", "UTTypeDescription": "时序时间轴",
        "UTTypeConformsTo": ["public.database", "public.data"],
        "UTTypeTagSpecification": {"public.filename-extension": ["timeline"], "public.mime-type": "application/x-timeline"},
    }],
    "CFBundleDocumentTypes": [{
        "CFBundleTypeName": "时序时间轴", "CFBundleTypeRole": "Editor", "LSHandlerRank": "Owner",
        "LSItemContentTypes": ["io.github.owner.timeline-app.timeline"],
    }],
}
SYSTEMS: Mapping[str, System] = {"linux": _LINUX, "win32": _WINDOWS, "darwin": _MACOS}
EVERYWHERE: Mapping[str, tuple[str, ...]] = {"imageformats": ("qsvg",), "iconengines": ("qsvgicon",)}


def this_system() -> System:
    return SYSTEMS[sys.platform]
