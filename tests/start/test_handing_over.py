"""``start.py`` in a copy of the checkout, from another folder: what it starts, with which Python, and what needs a window."""

import ast
import os
import sys
import sysconfig
from collections.abc import Mapping

import pytest

import start
from tests.start.conftest import ROOT, Checkout

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")]


def test_parses_on_the_oldest_python_that_gets_a_sentence() -> None:
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6, 9), (3, 10, 14), (2, 7, 18)])
def test_old_python_is_named(version: tuple[int, int, int]) -> None:
    sentences = start.too_old(version)

    assert sentences
    assert all(".".join(map(str, version)) in sentence and "3.11" in sentence for sentence in sentences)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_new_python_goes_through(version: tuple[int, int, int]) -> None:
    assert start.too_old(version) is None


def test_first_start_installs_and_hands_over_unchanged(checkout: Checkout) -> None:
    done = checkout.start("list", "--search=-驿站", "fail")

    assert done.stdout == f"['list', '--search=-驿站', 'fail'] {checkout.elsewhere}\n"
    assert done.returncode == 7
    assert checkout.installed() == ["requirements.txt"]


def test_second_start_has_nothing_to_say_and_nobody_to_ask(checkout: Checkout) -> None:
    checkout.start("list")
    checkout.calls.unlink()

    done = checkout.start("unknown-command", PATH=str(checkout.elsewhere), HTTPS_PROXY="http://127.0.0.1:9")

    assert (done.stdout, done.stderr) == (f"['unknown-command'] {checkout.elsewhere}\n", "")
    assert not checkout.calls.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_window_says_so_and_fetches_nothing(checkout: Checkout) -> None:
    done = checkout.start()

    assert (done.returncode, done.stdout) == (2, "")
    assert "DISPLAY" in done.stderr
    assert "list、export、build、verify、doctor" in done.stderr
    assert checkout.installed() == []
    assert not checkout.venv.exists()


def test_window_opens_where_no_display_is_needed(checkout: Checkout) -> None:
    done = checkout.start("--language", "en", QT_QPA_PLATFORM="offscreen")

    assert done.stdout == f"['--language', 'en'] {checkout.elsewhere}\n"


def test_tests_run_from_any_folder_with_their_summary_on_standard_output(checkout: Checkout) -> None:
    checkout.start("test")
    done = checkout.start("test", "-p", "no:cacheprovider", **_where_pytest_is())

    assert "1 failed, 1 passed" in done.stdout.splitlines()[-1]
    assert (done.returncode, done.stderr) == (1, "")


def test_arguments_of_test_go_to_pytest(checkout: Checkout) -> None:
    checkout.start("test")
    done = checkout.start("test", "../checkout/tests/test_two.py::test_holds", **_where_pytest_is())

    assert "1 passed" in done.stdout.splitlines()[-1]
    assert done.returncode == 0


def _where_pytest_is() -> Mapping[str, str]:
    """The bare environment borrows the pytest that runs this."""
    return {"PYTHONPATH": sysconfig.get_path("purelib"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


@pytest.mark.parametrize(
    ("line", "qt", "window"),
    [
        ("", True, True),
        ("--database mine.db", True, True),
        ("--language en --database list", True, True),
        ("test -k when", True, False),
        ("bench canvas", True, False),
        ("export out.PNG --period 2023", True, False),
        ("export a.svg", True, False),
        ("export a.pdf --theme digital", False, False),
        ("--language en list", False, False),
        ("list --source a.png", False, False),
        ("build", False, False),
        ("doctor", False, False),
        ("--help", False, False),
        ("--version", False, False),
        ("unknown", False, False),
    ],
)
def test_only_what_draws_needs_qt(line: str, qt: bool, window: bool) -> None:
    assert (start.needs_qt(line.split()), start.needs_window(line.split())) == (qt, window)
