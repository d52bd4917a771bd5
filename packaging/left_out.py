"""What PyInstaller would take into the folder and nobody uses there, what it would not find, and what belongs to the system."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from systems import EVERYWHERE, System

MODULES = (
    # What talks to a network: nothing here does, and so nothing can.
    "ssl", "_ssl", "_hashlib", "PySide6.QtNetwork", "PySide6.QtDBus", "ftplib", "smtplib", "imaplib", "http.server", "xmlrpc",
    # Other windows, and other bindings of Qt that pyqtgraph would look for.
    "tkinter", "PyQt5", "PyQt6", "PySide2", "IPython", "matplotlib", "OpenGL", "colorcet", "cupy", "numba",
    # Parts of Qt that no view uses.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest", "PySide6.QtSql",
    "PySide6.QtPdf", "PySide6.QtPrintSupport", "PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtHelp",
    "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter",
    # Chance, tests and tools of packages.
    "numpy.f2py", "numpy.random", "numpy.distutils", "numpy.testing", "numpy.tests", "numpy._core.tests", "numpy.linalg.tests",
    "pytest", "_pytest", "hypothesis", "unittest.mock", "unittest.async_case",
    "doctest", "pdb", "pydoc_data", "lib2to3", "distutils", "setuptools", "pip",
    "pkg_resources", "wheel", "babel", "fontTools", "PIL", "pygments", "rich", "readline", "curses", "_curses",
    "lxml.html", "lxml.objectify", "lxml.isoschematron", "edtf.fields", "django", "pandas", "scipy", "tzdata",
)

# pyqtgraph imports them by names that it puts together.
IMPORTED_BY_NAME = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets")

# Files that packages bring along for compilers, editors and their own commands.
_FILES = re.compile(
    r"""(^|/)PySide6/(Qt/)?(qml|metatypes|libexec|resources)/
      | (^|/)(lib)?Qt6?(Network|Qml\w*|Quick\w*|Pdf\w*|VirtualKeyboard\w*|Sql|ShaderTools)(\.|/|$)  # of plug-ins that are left out
      | (^|/)opengl32sw\.dll$                                            # no view draws by OpenGL
      | (^|/)PySide6/(Qt/)?translations/(?!qtbase_zh_(CN|TW)\.qm$)       # window/dialog_words.py reads these
      | (^|/)(numpy|lxml|pyqtgraph|typst|docx|opencc)/.*\.(pxd|pxi|pyx|h|hpp|c|pyi|a|md)$
      | ^pyqtgraph/(examples|icons/peegee)/
      | ^opencc/clib/bin/                                                 # its own commands
      | \.dist-info/(RECORD|INSTALLER|REQUESTED|WHEEL|entry_points\.txt|top_level\.txt|sboms/)
      | ^timeline_app/_resources/translations/.*\.po$                    # what is read stands beside them
      | ^docx/templates/                                                  # word/ writes without any
      | ^lxml/(isoschematron|includes)/ | ^numpy/_core/_\w*_tests\.
      | (^|/)py\.typed$
    """,
    re.VERBOSE,
)

# Libraries that are made with names for debuggers, a tenth of the folder. The tools that make wheels have changed others in a way
# that `strip` does not know, and damages.
_WITH_SYMBOLS = re.compile(r"/(libpython3[^/]*|python3\.\d+/lib-dynload/[^/]+|(typst|python_calamine)/[^/]+)\.so(\.[\d.]+)?$")

# Libraries of every desktop that must be those of the system, since what they work with is there: drivers, the fonts, the
# session. Qt and Python bring the others. Each with its Debian package.
SYSTEM_LIBRARIES: Mapping[str, str] = {
    "ld-linux-x86-64.so.2": "libc6", "libc.so.6": "libc6", "libm.so.6": "libc6", "libdl.so.2": "libc6", "libpthread.so.0": "libc6",
    "librt.so.1": "libc6", "libutil.so.1": "libc6", "libresolv.so.2": "libc6",
    "libstdc++.so.6": "libstdc++6", "libgcc_s.so.1": "libgcc-s1", "libz.so.1": "zlib1g", "libexpat.so.1": "libexpat1",
    "libglib-2.0.so.0": "libglib2.0-0", "libgobject-2.0.so.0": "libglib2.0-0", "libgio-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libGLX.so.0": "libglx0", "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6", "libX11-xcb.so.1": "libx11-xcb1", "libxcb.so.1": "libxcb1", "libXau.so.6": "libxau6",
    "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6", "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-glx.so.0": "libxcb-glx0", "libdrm.so.2": "libdrm2",
}
# Loaded only where the desktop has them: they come with Wayland and with the look of GNOME.
OPTIONAL_LIBRARIES: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libgtk-3.so.0": "libgtk-3-0", "libgdk-3.so.0": "libgtk-3-0",
    "libpango-1.0.so.0": "libpango-1.0-0", "libpangocairo-1.0.so.0": "libpangocairo-1.0-0",
    "libgdk_pixbuf-2.0.so.0": "libgdk-pixbuf-2.0-0", "libatk-1.0.so.0": "libatk1.0-0", "libcairo.so.2": "libcairo2",
    "libcairo-gobject.so.2": "libcairo-gobject2", "libharfbuzz.so.0": "libharfbuzz0b", "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
}


def is_wanted(name: str, system: System) -> bool:
    """Whether a file of the folder, named with slashes, is of use there."""
    path = PurePosixPath(name)
    if "plugins" in path.parts and "PySide6" in path.parts:
        return _is_wanted_plugin(path, system)
    return not _FILES.search(name) and path.name not in _of_the_system()


def has_useless_symbols(library: Path) -> bool:
    return not library.is_symlink() and bool(_WITH_SYMBOLS.search(library.as_posix()))


def _of_the_system() -> frozenset[str]:
    return frozenset({*SYSTEM_LIBRARIES, *OPTIONAL_LIBRARIES})


def _is_wanted_plugin(path: PurePosixPath, system: System) -> bool:
    kept = {**EVERYWHERE, **system.plugins}.get(path.parent.name, ())
    return path.stem.removeprefix("lib") in kept
