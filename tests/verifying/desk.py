"""A folder of documents, and records about them that a test may spoil."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.verifying.desk_records import DOCUMENT, EVENTS, REGISTERS, SCRIPTS, TEXTS
from timeline_app.building.build import build
from timeline_app.database.store import Store
from timeline_app.settings import paths
from timeline_app.verifying.finding import Finding
from timeline_app.verifying.verify import verify

Change = Callable[[str], str]


class Desk:
    """A folder of documents, and records about them that a test may spoil."""

    def __init__(self, folder: Path) -> None:
        self.sources, self.documents, self._database = folder / "data", folder / "documents", folder / "t.db"
        (self.sources / "events").mkdir(parents=True)
        self.documents.mkdir()
        for name in ("timeline.toml", "themes.toml", "indicators.toml"):
            shutil.copy(paths.data() / name, self.sources)
        recorded = ""
        for id, text in TEXTS.items():
            (self.documents / f"{id}.txt").write_text(text, "utf-8")
            digest = hashlib.sha256((self.documents / f"{id}.txt").read_bytes()).hexdigest()
            recorded += DOCUMENT.format(id=id, sha256=digest, script=SCRIPTS[id])
        (self.sources / "documents.toml").write_text(recorded, "utf-8")

    def verify(self, change: Change = str) -> tuple[Finding, ...]:
        (self.sources / "events" / "2031.toml").write_text(change(EVENTS), "utf-8")
        for name, text in REGISTERS.items():
            (self.sources / name).write_text(change(text), "utf-8")
        build(self.sources, self._database)
        with Store(self._database) as store:
            return verify(store, self.documents)
