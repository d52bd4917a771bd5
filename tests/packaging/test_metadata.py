"""What systems read of a package: where its files lie, what it is called, and which files it opens."""

import gzip
import os
import plistlib
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import debian
import pytest
from binaries import Needs
from systems import FILES_OPENED, SYSTEMS

import timeline_app
from timeline_app.database.identity import SUFFIXES

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX, WINDOWS, MACOS = (SYSTEMS[name] for name in ("linux", "win32", "darwin"))


@pytest.mark.starts_process
@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg is not installed")
def test_a_package_of_debian_has_what_a_desktop_looks_for(tmp_path: Path) -> None:
    folder = tmp_path / "Timeline"
    (folder / "_internal").mkdir(parents=True)
    (folder / "timeline-app").write_text("#!/bin/sh\n", "utf-8")
    (folder / "timeline-app").chmod(0o700)
    needs = {folder / "timeline-app": Needs(frozenset({"libc.so.6", "libX11.so.6"}), (2, 35))}
    package = debian.build(folder, needs, "1.0.0", tmp_path / "work", tmp_path, 1_700_000_000)
    told = subprocess.run(["dpkg-deb", "-I", package], capture_output=True, text=True, check=True).stdout
    assert "Depends: libc6 (>= 2.35), libx11-6, xkb-data" in told
    subprocess.run(["dpkg-deb", "-x", package, tmp_path / "root"], check=True)
    share = tmp_path / "root" / "usr" / "share"
    assert (tmp_path / "root/usr/bin/timeline-app").readlink() == Path("../lib/timeline-app/timeline-app")
    assert os.access(tmp_path / "root/usr/bin/timeline-app", os.X_OK)
    assert sorted(path.parts[-3] for path in share.glob("icons/hicolor/*/apps/*")) == sorted(
        ["128x128", "16x16", "24x24", "256x256", "32x32", "48x48", "512x512", "64x64", "scalable"]
    )
    assert (share / "applications/timeline-app.desktop").exists()
    assert "timeline.db" not in told
    assert b"MIT License" in (share / "doc/timeline-app/copyright").read_bytes()
    assert gzip.decompress((share / "doc/timeline-app/changelog.gz").read_bytes()) == (ROOT / "CHANGELOG.md").read_bytes()


def test_what_desktops_read_fits_together() -> None:
    desktop = PACKAGING / "desktop"
    component = ElementTree.parse(desktop / "io.github.owner.timeline_app.metainfo.xml").getroot()
    assert f"{component.findtext('id')}.metainfo.xml" == "io.github.owner.timeline_app.metainfo.xml"
    assert (desktop / (component.findtext("launchable") or "")).is_file()
    assert component.find("releases/release[1]").get("version") == timeline_app.__version__  # pyright: ignore[reportOptionalMemberAccess]
    kind = ElementTree.parse(desktop / "timeline-app.xml").getroot()[0]
    assert kind.get("type") == component.findtext("provides/mediatype")
    assert f"MimeType={kind.get('type')};" in (desktop / "timeline-app-open.desktop").read_text("utf-8")
    assert kind.find("{*}glob").get("pattern") == "*.timeline"  # pyright: ignore[reportOptionalMemberAccess]


def test_macos_and_desktops_call_a_timeline_the_same() -> None:
    (declared,), (opened,) = FILES_OPENED["UTExportedTypeDeclarations"], FILES_OPENED["CFBundleDocumentTypes"]
    kind = ElementTree.parse(PACKAGING / "desktop" / "timeline-app.xml").getroot()[0]
    tags = declared["UTTypeTagSpecification"]
    assert tags["public.mime-type"] == kind.get("type")
    assert [f".{ending}" for ending in tags["public.filename-extension"]] == [SUFFIXES[0]]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert opened["CFBundleTypeName"] == kind.findtext("{*}comment")
    assert plistlib.loads(plistlib.dumps(FILES_OPENED)) == FILES_OPENED
    assert "**FILES_OPENED" in (PACKAGING / "timeline-app.spec").read_text("utf-8")


@pytest.mark.starts_process
@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_the_metadata_of_the_program_are_valid() -> None:
    path = PACKAGING / "desktop" / "io.github.owner.timeline_app.metainfo.xml"
    run = subprocess.run(["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_windows_is_asked_for_sharp_pixels_long_paths_and_no_administrator() -> None:
    text = (ROOT / str(WINDOWS.manifest)).read_text("utf-8")
    ElementTree.fromstring(text)
    assert "PerMonitorV2" in text
    assert "<longPathAware" in text
    assert 'level="asInvoker"' in text
    assert all((ROOT / str(system.icon)).is_file() for system in (WINDOWS, MACOS))
