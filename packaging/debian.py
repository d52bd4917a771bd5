"""A package of Debian from the folder of the program.

It has no scripts of its own: the packages that keep the menus, the icons and the kinds of files of a desktop do their part
whenever one like ours comes or goes.
"""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

import sizes
from binaries import Needs, from_outside, oldest_glibc
from folder import EFFORT
from left_out import OPTIONAL_LIBRARIES, SYSTEM_LIBRARIES

ROOT = Path(__file__).resolve().parents[1]
NAME = "timeline-app"
MAINTAINER = "The Timeline authors <timeline@example.org>"
_PLACE = Path("usr/lib/timeline-app")
_SHARED = {
    "desktop/timeline-app.desktop": "applications/timeline-app.desktop",
    "desktop/timeline-app-open.desktop": "applications/timeline-app-open.desktop",
    "desktop/timeline-app.xml": "mime/packages/timeline-app.xml",
    "desktop/io.github.owner.timeline_app.metainfo.xml": "metainfo/io.github.owner.timeline_app.metainfo.xml",
}
_CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {kibibytes}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: timeline of events with their sources
 Shows events of trade-union work, each with the passages it is told by, on a
 timeline that zooms from years to days, as a list, as figures and as a text to
 read. Makes chronicles of a period as PDF and Word documents, workbooks and
 data. Brings Python, Qt and its fonts along, and connects to no network.
"""


def build(folder: Path, needs: dict[Path, Needs], version: str, work: Path, target: Path, epoch: int) -> Path:
    """The package of ``folder`` in ``target``; ``work`` takes what it is made of."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / _PLACE, symlinks=True)
    _link(tree)
    _share(tree)
    _document(tree)
    _control(tree, needs, version)
    _normalize(tree)
    package = target / f"{NAME}_{version}_amd64.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", f"-z{EFFORT}", tree, package]
    subprocess.run(command, check=True, env=environment)
    return package


def _link(tree: Path) -> None:
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")


def _share(tree: Path) -> None:
    icons = ROOT / "resources" / "icons"
    pictures = {path: f"icons/hicolor/{_size(path)}/apps/{NAME}{path.suffix}" for path in sorted(icons.glob(f"{NAME}*"))}
    for source, place in [*((ROOT / "packaging" / name, place) for name, place in _SHARED.items()), *pictures.items()]:
        target = tree / "usr" / "share" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _size(icon: Path) -> str:
    """As the folders of a theme of icons are called."""
    pixels = icon.stem.rpartition("-")[2]
    return f"{pixels}x{pixels}" if icon.suffix == ".png" else "scalable"


def _document(tree: Path) -> None:
    folder = tree / "usr" / "share" / "doc" / NAME
    folder.mkdir(parents=True)
    licences = [(ROOT / "LICENSE").read_text("utf-8"), (ROOT / "resources" / "fonts" / "OFL.txt").read_text("utf-8")]
    notice = f"Licences of what comes along lie in /{_PLACE}/_internal/*.dist-info.\n"
    (folder / "copyright").write_text("\n".join([*licences, notice]), "utf-8")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def _control(tree: Path, needs: dict[Path, Needs], version: str) -> None:
    outside = from_outside(needs)
    depends = {package for library, package in SYSTEM_LIBRARIES.items() if library in outside} - {"libc6"}
    text = _CONTROL.format(
        name=NAME, version=version, maintainer=MAINTAINER, kibibytes=sizes.total(tree) // 1024,
        depends=", ".join([f"libc6 (>= {oldest_glibc(needs)})", *sorted(depends), "xkb-data"]),
        recommends=", ".join(sorted({package for library, package in OPTIONAL_LIBRARIES.items() if "wayland" in library})),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(text, "utf-8")


def _normalize(tree: Path) -> None:
    """Whoever builds: readable by all, and run by all what is run."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
