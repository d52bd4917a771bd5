"""What is written in a form becomes an event, or is told what is wrong with it, beside its field."""

from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from tests.own_file import own_timeline
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent
from timeline_app.panels.form.draft import Draft, FigureDraft, InvolvedDraft, LinkDraft, SourceDraft, draft_of, empty_draft
from timeline_app.panels.form.field_names import field_name
from timeline_app.panels.form.made_event import Made, made_event
from timeline_app.panels.form.typed_date import typed_date
from timeline_app.records.document import Document
from timeline_app.records.event import Event, Kind, Role
from timeline_app.records.figure import Indicator, Measure
from timeline_app.records.link import LinkKind
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths

TODAY = date(2026, 5, 1)
COUNTED = Indicator("taking-part", "参加人数", "People taking part", "人", None, False)
FULL = Draft(
    "2026年3月2日至5日", "", "全校大会在礼堂举行，表彰先进", "The whole school meets", "", "大礼堂", Kind.HAPPENING, "any",
    ("未分类", "校庆"), "四天。", (InvolvedDraft("学生会", Role.HOST),),
    (InvolvedDraft("李老师", Role.PARTICIPANT), InvolvedDraft("王老师")),
    (FigureDraft("人数", "超过1.2万人", "人", "超过", Measure.STOCK, "2026年3月"),),
    (SourceDraft("日记", "3", "全校大会"), SourceDraft("校报", "", "", "2026年3月")),
    (LinkDraft(LinkKind.LED_TO, "e00000", "", "因为"),),
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", [date(2026, 1, 1)], cited=1)


@pytest.fixture
def timeline(own: Path) -> Timeline:
    with Store(own) as store:
        return replace(store.timeline, read_registers=lambda registers=store.timeline.registers: registers)


def made(draft: Draft, timeline: Timeline, before: Event | None = None) -> Made:
    numbers = count()
    result = made_event(draft, before, timeline, TODAY, lambda _kind: f"own-{next(numbers)}")
    assert isinstance(result, Made), result
    return result


def faults(draft: Draft, timeline: Timeline) -> dict[str, str]:
    result = made_event(draft, None, timeline, TODAY)
    assert not isinstance(result, Made)
    return dict(result)


def test_all_of_a_form_is_kept_and_stands_in_it_again(own: Path, timeline: Timeline, tmp_path: Path) -> None:
    whole = made(FULL, timeline)
    with Editor(own, tmp_path / "copies") as editor:
        editor.do(AddEvent(*whole))
        kept = editor.event(whole.event.id)
    assert kept == replace(whole.event, short="全校大会在礼堂举行")
    with Store(own) as store:
        again = draft_of(kept, store.timeline)
        assert again.figures == (replace(FULL.figures[0], when="2026-03", source="日记"),)
        published = (replace(source, published="") for source in FULL.sources)
        assert again == replace(
            FULL, date="2026-03-02/2026-03-05", figures=again.figures, sources=tuple(published), links=again.links,
        )
        assert made_event(again, kept, store.timeline, TODAY) == Made(replace(kept, short=""), ())


def test_what_the_timeline_lacks_is_added_once_and_what_it_has_is_found(timeline: Timeline) -> None:
    entries = made(replace(FULL, people=(InvolvedDraft("李老师"),) * 2), timeline).entries
    assert [type(entry).__name__ for entry in entries] == ["Theme", "Document", "Place", "Organisation", "Person"]
    theme, document = entries[0], entries[1]
    assert isinstance(theme, Theme)
    assert theme.light != timeline.themes[0].light
    assert isinstance(document, Document)
    assert document.published.edtf == "2026-03"


@pytest.mark.parametrize(("label", "unit", "indicator"), [
    ("参加人数", "人", COUNTED.id), ("參加人數", "人", COUNTED.id), ("People taking part", "人", COUNTED.id),
    ("参加人数", "次", None), ("人数", "人", None),
])
def test_a_figure_belongs_to_the_indicator_that_is_called_so(
    timeline: Timeline, label: str, unit: str, indicator: str | None
) -> None:
    figure = FigureDraft(label, "超过1.2万人", unit, "超过", Measure.STOCK, "2026年3月")
    event = made(replace(FULL, figures=(figure,)), replace(timeline, indicators=(COUNTED,))).event
    assert event.figures[0].indicator == indicator


def test_a_figure_stays_without_an_indicator_until_it_is_called_otherwise(timeline: Timeline) -> None:
    own = replace(FULL, figures=(replace(FULL.figures[0], label=COUNTED.name),), sources=(SourceDraft("日记"),), links=())
    before, counted = made(own, timeline).event, replace(timeline, indicators=(COUNTED,))
    figure = FigureDraft(COUNTED.name, "超过1.2万人", "人", "超过", Measure.STOCK, "2026-03", "", before.figures[0])
    for label, indicator in ((COUNTED.name, None), (COUNTED.name_en, COUNTED.id)):
        event = made(replace(own, figures=(replace(figure, label=label),)), counted, before).event
        assert event.figures[0].indicator == indicator


def test_a_name_in_the_other_script_adds_nothing(timeline: Timeline) -> None:
    event, entries = made(replace(
        FULL, themes=("未分類",), sources=(SourceDraft("校史日記"),), place="大礼堂",
        people=(InvolvedDraft("李老师"), InvolvedDraft("李老師")), organisations=(), figures=(),
    ), timeline)
    assert [type(entry).__name__ for entry in entries] == ["Place", "Person"]
    assert (event.themes, len(event.people), event.citations[0].document) == (("unsorted",), 1, "diary")


def test_a_title_and_a_date_are_enough(timeline: Timeline) -> None:
    event, entries = made(replace(empty_draft(timeline), date="2026", title="开学"), timeline)
    assert entries == ()
    assert (event.when.edtf, event.themes, event.scope, event.place) == ("2026", ("unsorted",), "any", None)


@pytest.mark.parametrize(("draft", "field"), [
    (replace(FULL, date=""), "date"), (replace(FULL, date="神舟二十号"), "date"), (replace(FULL, date="99.2.3"), "date"),
    (replace(FULL, title=" "), "title"), (replace(FULL, title="\u200b\u3164"), "title"),
    (replace(FULL, themes=("\u200b",)), "themes"), (replace(FULL, place="\u2800"), "place"),
    (replace(FULL, title="a\0b"), "title"), (replace(FULL, summary="\ud800"), "summary"),
    (replace(FULL, title="长" * 70_000), "title"), (replace(FULL, themes=()), "themes"),
    (replace(FULL, people=(InvolvedDraft("\0"),)), "people"),
    (replace(FULL, sources=(SourceDraft(phrase="原话"),), figures=()), "sources.0.document"),
    (replace(FULL, sources=(SourceDraft("日记", "三"),)), "sources.0.paragraph"),
    (replace(FULL, sources=(SourceDraft("日记", "0"),)), "sources.0.paragraph"),
    (replace(FULL, sources=(SourceDraft("新书"),)), "sources.0.published"),
    (replace(FULL, sources=()), "figures.0.source"),
    (replace(FULL, figures=(FigureDraft("人数", "很多"),)), "figures.0.number"),
    (replace(FULL, figures=(FigureDraft("", "12"),)), "figures.0.label"),
    (replace(FULL, figures=(FigureDraft("人数", "12", when="昨天"),)), "figures.0.when"),
    (replace(FULL, links=(LinkDraft(typed="开学"),)), "links.0.event"),
])
def test_a_fault_stands_beside_its_field(timeline: Timeline, draft: Draft, field: str) -> None:
    told = faults(draft, timeline)
    assert list(told) == [field]
    assert told[field].isprintable()
    assert field_name(field)


def test_every_event_of_the_program_comes_back_unchanged_from_its_form() -> None:
    """Whatever no field shows stays as it was."""
    with Store(paths.database()) as store:
        for event in store.events():
            draft = draft_of(event, store.timeline)
            result = made(draft, store.timeline, event)
            assert result.entries == ()
            assert result.event == replace(event, short=draft.short), event.id


def test_a_change_keeps_what_no_field_shows(own: Path, tmp_path: Path) -> None:
    with Store(own) as store, Editor(own, tmp_path / "copies") as editor:
        before = editor.event("e00000")
        draft = replace(draft_of(before, store.timeline), title="改了的标题")
        editor.do(ChangeEvent(*made(draft, store.timeline, before)))
        assert editor.event("e00000") == replace(before, title="改了的标题", short=before.short and "改了的标题")


def test_of_several_dates_the_chosen_one_counts() -> None:
    asked = typed_date("99.2.3", TODAY)
    assert len(asked.choices) > 1
    assert asked.when is None
    assert asked.fault
    picked = typed_date("99.2.3", TODAY, chosen=asked.choices[0].edtf)
    assert picked.when is not None
    assert (picked.when.edtf, picked.fault) == (asked.choices[0].edtf, "")


def test_what_is_open_ends_today_or_where_it_begins() -> None:
    for text, end in (("2024年起", TODAY), ("2030年6月起", date(2030, 6, 30))):
        when = typed_date(text, TODAY).when
        assert when is not None
        assert when.end == end
