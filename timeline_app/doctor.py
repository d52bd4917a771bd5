"""What this machine has and what it lacks: system libraries, display, packages, fonts.

The one module that uses only the standard library, and that has its sentences in both languages at hand instead of in
the catalogues: ``start.py`` asks it before anything is installed, ``timeline-app doctor`` before anything is known to
work.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from timeline_app import __version__

# Shared library -> Debian package. What Qt's widgets load wherever they draw, on a screen or not …
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
# … and what its X11 plugin loads on top, without which Qt ends the process instead of raising.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBRARIES = {**QT_LIBRARIES, **X11_LIBRARIES}

DEPENDENCIES = (
    "PySide6-Essentials", "pyqtgraph", "numpy", "sqlite-utils", "opencc", "typst", "python-docx", "lxml", "XlsxWriter",
    "python-calamine", "charset-normalizer", "edtf", "pydantic", "pypinyin", "platformdirs",
)
FONTS = ("TimelineSans-Regular.ttc", "TimelineSans-Bold.ttc", "TimelineSerif-Regular.ttc", "TimelineSerif-Bold.ttc")

_DISPLAY_SERVERS = ("xcb", "wayland", "wayland-egl")
_ON_LINUX = sys.platform.startswith("linux")


class Hindrance(NamedTuple):
    """Why something cannot start here, one sentence a language, and the Debian packages that would mend it."""

    chinese: str
    english: str
    packages: tuple[str, ...] = ()


class Finding(NamedTuple):
    """One line of the report; ``detail`` is a value or one of the texts below."""

    name: str
    holds: bool
    detail: str


def missing_libraries(libraries: Iterable[str]) -> list[str]:
    """Those the loader of this system does not find; none outside Linux, where Qt brings all it needs."""
    return [name for name in libraries if _ON_LINUX and not _loads(name)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:  # what the loader raises for a library that is not there; the caller names it
        return False
    return True


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown, as far as the environment tells; Qt's offscreen kinds need no display."""
    asked = [name.split(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name]
    if not _ON_LINUX or any(name not in _DISPLAY_SERVERS for name in asked):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def window_hindrance(environment: Mapping[str, str]) -> Hindrance | None:
    """Why the window cannot open here, to be asked before Qt is imported."""
    return display_hindrance(environment) or package_hindrance(libraries_for(environment, window=True))


def display_hindrance(environment: Mapping[str, str]) -> Hindrance | None:
    """Why no window can be shown here."""
    if has_display(environment):
        return None
    return Hindrance(
        "没有找到显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），窗口打不开；"
        "list、export、build、verify、doctor 这些命令不需要显示器。",
        "no display found (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open; "
        "the commands list, export, build, verify and doctor need none.",
    )


def libraries_for(environment: Mapping[str, str], window: bool) -> Mapping[str, str]:
    """The libraries Qt loads, each with its Debian package: where it only draws, and for a window on X11."""
    on_x11 = environment.get("DISPLAY") and not environment.get("QT_QPA_PLATFORM")
    return LIBRARIES if window and on_x11 else QT_LIBRARIES


def package_hindrance(libraries: Mapping[str, str], venv: bool = False) -> Hindrance | None:
    """All that is to be installed first, in one line to run; ``venv`` where Python has to make an environment."""
    missing = missing_libraries(libraries)
    lacks_venv = venv and not _can_make_environments()
    if not missing and not lacks_venv:
        return None
    if not has_apt():
        return _told_without_apt(missing, lacks_venv)
    packages = tuple(libraries[name] for name in missing)
    if lacks_venv:  # Debian ships the module in a package of its own
        packages += ("python{}.{}-venv".format(*sys.version_info),)
    line = apt_line(packages)
    return Hindrance(f"缺少系统软件包，请先运行：{line}", f"system packages are missing; first run: {line}", packages)


def _can_make_environments() -> bool:
    importlib.invalidate_caches()
    return bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))


def _told_without_apt(missing: Sequence[str], lacks_venv: bool) -> Hindrance:
    chinese, english = [], []
    if lacks_venv:
        chinese.append(f"这个 Python（{sys.executable}）没有 venv 模块，请安装完整的 Python 3.11 或更新版本。")
        english.append(f"this Python ({sys.executable}) lacks the module venv; install a complete Python 3.11 or newer.")
    if missing:
        names = " ".join(missing)
        chinese.append(f"缺少系统库，请用系统的软件包管理器安装：{names}")
        english.append(f"system libraries are missing; install them with the package manager of your system: {names}")
    return Hindrance("".join(chinese), " ".join(english))


def has_apt() -> bool:
    return shutil.which("apt-get") is not None


def apt_line(packages: Iterable[str]) -> str:
    """The exact line that installs Debian packages."""
    return "sudo apt install " + " ".join(packages)


def examine(resources: Path, database_lines: Sequence[Finding]) -> list[Finding]:
    """All that can be told about this machine without importing Qt; the caller's lines on the database come last."""
    packaged = _packaged(resources / "package.json")
    return [*_versions(), *packaged, *_system(os.environ), _fonts(resources / "fonts"), *database_lines]


def _versions() -> list[Finding]:
    import platform  # as metadata below

    return [
        Finding("Python", sys.version_info >= (3, 11), f"{platform.python_version()} {sys.executable}"),
        Finding("System", True, platform.platform()),
        Finding("Timeline", True, __version__),
        *(_version(name) for name in DEPENDENCIES),
    ]


def _version(distribution: str) -> Finding:
    from importlib import metadata  # brings half of email along, which no launch needs

    try:
        return Finding(distribution, True, metadata.version(distribution))
    except metadata.PackageNotFoundError:
        return Finding(distribution, False, "not installed")


def _packaged(says: Path) -> list[Finding]:
    """What a package brings along, and what it runs on, as it was written into it when it was built; elsewhere nothing."""
    if not says.is_file():
        return []
    import json  # only a package says so
    import platform

    told = json.loads(says.read_text("utf-8"))
    findings = [Finding("Package", True, f"{told['version']}, {told['built_from_commit_of']}")]
    if told["glibc"]:
        name, here = platform.libc_ver()
        newer = _numbers(here) >= _numbers(told["glibc"])
        findings += [
            Finding("Oldest C library it runs with", True, f"glibc {told['glibc']}"),
            Finding("C library of this system", name == "glibc" and newer, f"{name} {here}"),
            Finding("Libraries in the package", True, " ".join(told["libraries"])),
        ]
    return findings


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdecimal()]


def _system(environment: Mapping[str, str]) -> list[Finding]:
    missing = missing_libraries(LIBRARIES)
    shown = has_display(environment)
    repair = apt_line(LIBRARIES[name] for name in missing) if has_apt() else " ".join(missing)
    return [
        Finding("System libraries", not missing, repair if missing else "all found"),
        Finding("Display", shown, "found" if shown else "none; only the window needs one"),
    ]


def _fonts(folder: Path) -> Finding:
    missing = [name for name in FONTS if not (folder / name).is_file()]
    return Finding("Fonts", not missing, " ".join(missing or FONTS))


_CHINESE = {
    "System": "系统",
    "Timeline": "时序",
    "Package": "安装包",
    "Oldest C library it runs with": "可运行的最低 C 库版本",
    "C library of this system": "本机的 C 库",
    "Libraries in the package": "自带的库",
    "System libraries": "系统库",
    "Display": "显示器",
    "Fonts": "字体",
    "not installed": "没有安装",
    "all found": "齐全",
    "found": "有",
    "none; only the window needs one": "没有；只有窗口需要",
    "ok": "正常",
    "missing": "缺少",
    "{mark}  {name}: {detail}\n": "{mark}  {name}：{detail}\n",
}


def print_report(findings: Sequence[Finding], language: str, stream: TextIO) -> int:
    """One line a finding, Chinese unless ``language`` is ``en``; 0 if all holds, else 1."""

    def word(text: str) -> str:
        return text if language == "en" else _CHINESE.get(text, text)

    for name, holds, detail in findings:
        mark = word("ok" if holds else "missing")
        stream.write(word("{mark}  {name}: {detail}\n").format(mark=mark, name=word(name), detail=word(detail)))
    return 0 if all(finding.holds for finding in findings) else 1
