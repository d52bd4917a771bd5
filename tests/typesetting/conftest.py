"""Reports of the bundled timeline, each made once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.bundled import asks
from timeline_app.arguments import parsed, query_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.request import request_of
from timeline_app.report.request import ReportOptions, ReportRequest
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.typesetting.make import make_pdf

Requests = Callable[..., ReportRequest]
Made = Callable[..., Path]


def request_for(
    store: Store, *filters: str, script: Script = Script.HANS, title: str = "", compiled_by: str = "某市总工会",
    options: ReportOptions = ReportOptions(),  # noqa: B008 (frozen)
) -> ReportRequest:
    query = query_of(parsed(["list", *filters]), store.timeline)
    return request_of(store.timeline, asks(store)(query).events, query, title, compiled_by, script, (), options)


def pdf_of(request: ReportRequest) -> bytes:
    with words.speaking(request.language):
        return make_pdf(request, paths.resources(), lambda _share: None)


@pytest.fixture(scope="session")
def made(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The chronicle of these filters, script and options."""

    @cache
    def make(*filters: str, script: Script = Script.HANS, options: ReportOptions = ReportOptions()) -> Path:  # noqa: B008
        path = tmp_path_factory.mktemp("chronicle") / "大事记.pdf"
        path.write_bytes(pdf_of(request_for(store, *filters, script=script, options=options)))
        return path

    return make
