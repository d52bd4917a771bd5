"""A timeline of one's own, and an editor of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.own_file import DAYS, own_timeline
from timeline_app.editing.editor import Editor


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", DAYS, cited=4)


@pytest.fixture
def editor(path: Path, tmp_path: Path) -> Iterator[Editor]:
    with closing(Editor(path, tmp_path / "copies")) as opened:
        yield opened
