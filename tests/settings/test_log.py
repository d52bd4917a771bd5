"""What nobody foresaw is kept in one log, and says nothing of what a user wrote or named."""

from pathlib import Path

import pytest

from timeline_app import __version__
from timeline_app.settings import log, paths
from timeline_app.settings.crash_report import reported
from timeline_app.settings.error_trace import TracedElsewhere, trace_of

SECRET = "未公开的职代会决议"


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        raise error from cause
    except type(error) as caught:
        return caught


def test_reports_follow_one_another_in_one_file() -> None:
    for error in (ValueError("a"), KeyError("b")):
        assert str(paths.log_file()) in reported(raised(error)).saved
    text = paths.log_file().read_text("utf-8")
    assert text.index("\nValueError\n") < text.index("\nKeyError\n")
    assert text.count(f"timeline-app {__version__}, Python 3.") == 2
    assert [path.name for path in paths.log_file().parent.iterdir()] == ["timeline-app.log"]


def test_it_keeps_to_its_size_and_two_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MOST", 1000)
    path = paths.log_file()
    for number in range(60):
        assert log.note(f"{number:03} {'x' * 200}") == path
        assert path.stat().st_size <= 1000
    names = ["timeline-app.log", "timeline-app.log.1", "timeline-app.log.2"]
    assert sorted(each.name for each in path.parent.iterdir()) == names
    kept = "".join(path.with_name(name).read_text("utf-8") for name in reversed(names))
    assert [line[:3] for line in kept.splitlines() if line] == [f"{number:03}" for number in range(60 - kept.count("x" * 200), 60)]


def test_where_it_cannot_be_written_the_sentence_says_why() -> None:
    paths.log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    paths.log_file().parent.write_bytes(b"")  # a file where the folder would be
    report = reported(raised(ValueError("a")))
    assert report.details.endswith("ValueError\n")
    assert str(paths.log_file()) in report.saved


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET), KeyError(SECRET), RuntimeError(SECRET), OSError(SECRET),
        FileNotFoundError(2, "gone", f"/home/{SECRET}/a.db"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_word_of_the_user_is_in_a_report(error: Exception) -> None:
    details = reported(raised(error)).details + reported(raised(TypeError(SECRET), error)).details
    assert SECRET not in details
    assert details.count(type(error).__name__) == 2
    assert SECRET not in paths.log_file().read_text("utf-8")


def test_places_are_told_from_the_program_on() -> None:
    with pytest.raises(AttributeError) as failed:
        log.note(7)  # pyright: ignore[reportArgumentType]
    trace = trace_of(failed.value)
    assert 'File "timeline_app/settings/log.py"' in trace
    assert str(Path(__file__).parents[2]) not in trace
    assert trace.endswith("AttributeError: 'int' object has no attribute 'rstrip'\n")


def test_what_an_error_came_from_stands_before_it() -> None:
    trace = trace_of(raised(ValueError("b"), raised(KeyError("a"))))
    assert trace.index("KeyError") < trace.index("ValueError")


def test_the_trace_of_another_process_is_told_whole() -> None:
    assert "TracedElsewhere: \nTraceback of the child" in trace_of(raised(TracedElsewhere("Traceback of the child")))
