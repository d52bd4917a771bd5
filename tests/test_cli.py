"""The command line: filters, formats, exit status."""

import csv
import io
import json
import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT, Program
from tests.database.ways import said_by
from timeline_app.arguments import parsed
from timeline_app.database.store import Store

KEYS = {
    "id", "title", "title_en", "kind", "theme", "themes", "scope", "place", "summary", "when", "organisations", "people",
    "citations", "figures", "links", "summary_en", "note", "entry", "groups", "papers", "involved_organisations", "involved_people",
    "place_id", "unsourced",
}


@pytest.fixture
def program() -> Program:
    """In this process, which takes a tenth of the time; ``test_terminal.py`` runs it as a user does."""

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        assert not variables
        said = said_by(*arguments)
        return subprocess.CompletedProcess(arguments, said.status, said.output.decode("utf-8"), said.errors)

    return run


def listed(program: Program, *filters: str) -> list[dict]:
    run = program("list", "--format", "json", *filters)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_json_holds_every_event_in_order_with_every_key(program: Program, store: Store) -> None:
    events = listed(program)
    assert len(events) == store.timeline.event_count
    assert all(set(event) == KEYS for event in events)
    order = [(event["when"]["start"], event["when"]["end"], event["id"]) for event in events]
    assert order == sorted(order)
    assert all(event["themes"][0] == event["theme"] and event["citations"] for event in events)


def test_json_is_not_escaped(program: Program) -> None:
    assert "工会" in program("list", "--format", "json").stdout


def test_theme_and_period_give_exactly_those(program: Program) -> None:
    wanted = [
        event["id"]
        for event in listed(program)
        if "digital" in event["themes"] and event["when"]["start"] <= "2023-12-31" and event["when"]["end"] >= "2023-01-01"
    ]
    assert [event["id"] for event in listed(program, "--theme", "digital", "--period", "2023")] == wanted


def test_surely_wants_the_whole_span_inside(program: Program) -> None:
    events = listed(program, "--period", "2023Q3", "--surely")
    assert all(event["when"]["start"] >= "2023-07-01" and event["when"]["end"] <= "2023-09-30" for event in events)


def test_options_of_one_kind_mean_any_of_them(program: Program) -> None:
    both = {event["id"] for event in listed(program, "--scope", "beijing", "--scope", "other")}
    single = [{event["id"] for event in listed(program, "--scope", scope)} for scope in ("beijing", "other")]
    assert both == single[0] | single[1]


def ids(program: Program, *filters: str) -> set[str]:
    return {event["id"] for event in listed(program, *filters)}


def test_what_is_not_wanted_is_left_out(program: Program) -> None:
    every = listed(program)
    assert ids(program, "--not-theme", "digital", "--not-theme", "services") == {
        event["id"] for event in every if {"digital", "services"}.isdisjoint(event["themes"])
    }
    assert ids(program, "--not-with-figures") == {event["id"] for event in every if not event["figures"]}
    assert ids(program, "--scope", "beijing", "--without", every[0]["id"]) == ids(program, "--scope", "beijing") - {every[0]["id"]}


def test_all_themes_can_be_wanted_together(program: Program) -> None:
    named = "--theme", "digital", "--theme", "services"
    wanted = {event["id"] for event in listed(program) if {"digital", "services"} <= set(event["themes"])}
    assert ids(program, *named, "--all-themes") == wanted != ids(program, *named)


def test_an_event_that_is_not_there_cannot_be_left_out(program: Program) -> None:
    run = program("list", "--without", "no-such-event")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.strip() == "--without：没有事件“no-such-event”。"


def test_a_report_names_what_was_left_out(program: Program, tmp_path: Path) -> None:
    left_out = listed(program, "--period", "2023Q3")[3]
    run = program("export", str(tmp_path / "a.docx"), "--period", "2023Q3", "--without", left_out["id"])
    assert run.returncode == 0, run.stderr
    with ZipFile(tmp_path / "a.docx") as file:
        text = re.sub(r"<[^>]+>", "", file.read("word/document.xml").decode())
    title = left_out["title"].replace("“", "‘").replace("”", "’")
    told = text.split("不收：")[1:]
    assert told
    assert all(title in each[: len(title) + 2].replace("“", "‘").replace("”", "’") for each in told)
    assert text.replace("“", "‘").replace("”", "’").count(title) == len(told)


@pytest.mark.parametrize("words", ["工会", "工會", "⼯会"])
def test_search_does_not_care_about_script(program: Program, words: str) -> None:
    assert [e["id"] for e in listed(program, "--search", words)] == [e["id"] for e in listed(program, "--search", "工会")] != []


@pytest.mark.parametrize("words", ['"', "*", "AND", "-驿站", "工会 OR", "(", "NEAR(", "'; drop table events"])
def test_no_search_raises(program: Program, words: str) -> None:
    assert program("list", f"--search={words}").returncode == 0


def test_two_hyphens_are_a_value_like_others() -> None:
    assert parsed(["list", "--search=--"]).search == "--"
    assert parsed(["list", "--theme=--"]).themes == ["--"]


def test_csv_has_a_line_an_event(program: Program, store: Store) -> None:
    table = list(csv.DictReader(io.StringIO(program("list", "--format", "csv").stdout)))
    assert len(table) == store.timeline.event_count


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("list", "--period", "2023-13"), "2023Q3"),
        (("list", "--period", "2024/2022"), "2024/2022"),
        (("list", "--theme", "sport"), "digital"), (("list", "--scope", "moon"), "beijing"),
        (("list", "--source", "x"), "national-2023"), (("list", "--precision", "x"), "month"),
        (("list", "--form", "csv"), "--form"),
        (("nonsense",), "nonsense"), (("export",), "FILE"), (("export", "x.odt"), "x.odt"),
    ],
)
def test_wrong_arguments_are_exit_2_with_what_is_allowed(program: Program, arguments: tuple[str, ...], named: str) -> None:
    run = program(*arguments)
    assert run.returncode == 2
    assert run.stdout == ""
    assert named in run.stderr or "文件" in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


def test_an_unwritable_target_is_told_and_nothing_is_left(program: Program, tmp_path: Path) -> None:
    for target in (tmp_path / "no-such-folder" / "a.pdf", tmp_path):
        run = program("export", str(target if target.suffix else target / "x.pdf" / "y.pdf"))
        assert run.returncode == 2
        assert len(run.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_the_old_file_stays(program: Program) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    run = program("export", "/dev/full/x.pdf")
    assert run.returncode == 2
    assert "/dev/full/x.pdf" in run.stderr


def test_no_event_is_an_empty_list(program: Program) -> None:
    run = program("list", "--format", "json", "--search", "没有这样的词")
    assert (run.returncode, run.stdout) == (0, "[]\n")


def test_the_language_can_be_chosen(program: Program) -> None:
    assert "is not a period" in program("--language", "en", "list", "--period", "x").stderr
    assert "不是時段" in program("list", "--period", "x", "--language", "zh_Hant").stderr


@pytest.mark.parametrize("counts", ["0", "-5", "99", "195,99", "195,", "", "5000001", "many"])
def test_bench_wants_numbers_of_events_it_can_measure(program: Program, counts: str) -> None:
    run = program("bench", "canvas", f"--events={counts}")
    assert (run.returncode, run.stdout) == (2, "")
    assert "5000000" in run.stderr
    assert run.stderr.count("\n") == 1


def test_bench_panning_takes_one_number_of_events(program: Program) -> None:
    run = program("bench", "panning", "--events", "195,500")
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_bench_canvas_tells_each_measure_of_each_size(program: Program) -> None:
    """The run itself holds each call list against the frame it stands for."""
    run = program("bench", "canvas", "--events", "195,120")
    assert run.returncode in (0, 1), run.stderr
    measures = json.loads(run.stdout)
    common = {"frame", "frame_against_10000", "notch", "tour", "frame_p99", "five", "around", "hit", "labels_warm"}
    assert set(measures) == {f"{name}@{size}" for name in common for size in (195, 120)} | {"list_against_5d2cccc@195"}
    assert all(set(each) == {"value", "floor", "ratio", "must", "holds"} for each in measures.values())


@pytest.mark.slow  # five rounds of launches; bench canvas above is the sample of every run
def test_bench_launch_prints_its_measures_and_nothing_else(program: Program) -> None:
    """What they amount to is for people to read: a loaded machine must not fail a test."""
    run = program("bench", "launch")
    assert run.returncode in (0, 1)
    measures = json.loads(run.stdout)
    assert set(measures) == {"launch_wall_seconds", "launch_cpu_seconds"}
    assert all(set(each) == {"value", "floor", "ratio", "must", "holds"} for each in measures.values())


def test_events_on_which_documents_disagree_can_be_asked_for(program: Program) -> None:
    """47 is exhibitors in one document and exhibition areas in the other."""
    found = {event["id"]: event for event in listed(program, "--disagreeing")}
    assert 0 < len(found) < len(listed(program))
    values = [(figure["label"], figure["value"]) for figure in found["craftsmen-conference-2"]["figures"]]
    assert {("参展单位", 47), ("展区", 47)} <= set(values)


@pytest.mark.parametrize("words", ["字" * 30_000, "a " * 15_000, "\u0301" * 1_000], ids=len)
def test_a_search_that_is_too_long_is_refused_at_once(program: Program, words: str) -> None:
    run = program("list", "--search", words)
    assert run.returncode == 2
    assert run.stdout == ""
    assert "200" in run.stderr
    assert len(run.stderr) < 200


def test_a_database_without_such_things_says_so(program: Program) -> None:
    run = program("list", "--database", str(ROOT / "tests" / "data" / "first_edition.db"), "--paper", "any")
    assert run.returncode == 2
    assert run.stderr.strip() == "--paper：这个数据库里没有这类内容。"


@pytest.mark.parametrize(("given", "option", "layout", "having"), [
    (("--layout", "chronicle", "--across"), "--across", "chronicle", "research"),
    (("--across",), "--across", "chronicle", "research"),
    (("--layout", "research", "--size", "book"), "--size", "research", "chronicle"),
])
def test_an_option_of_another_layout_is_told_in_one_sentence(
    program: Program, tmp_path: Path, given: tuple[str, ...], option: str, layout: str, having: str
) -> None:
    run = program("--language", "en", "export", str(tmp_path / "a.pdf"), *given)
    assert run.returncode == 2
    assert run.stderr.strip().endswith(f"{option}: --layout {layout} has no such option; --layout {having} has it.")
    assert [*tmp_path.iterdir()] == []
