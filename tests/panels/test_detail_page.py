"""What the pane tells of an event: the words a reader sees, in order, and what a database of before leaves out."""

import re
from dataclasses import replace
from html import unescape

import pytest
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.documents.library import Library
from timeline_app.look.fonts import font
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.look.type_size import USUAL
from timeline_app.panels.detail.event_page import Surroundings, event_page
from timeline_app.panels.detail.head_html import SUMMARY
from timeline_app.panels.detail.rail_html import REASONS
from timeline_app.panels.detail.text_room import Room
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.records.event import Event
from timeline_app.records.story import story_of
from timeline_app.settings import paths
from timeline_app.translation import words


class Reader:
    """Reads the pages of one store."""

    def __init__(self, store: Store) -> None:
        self._store, self.known = store, EventLookup(store)

    def event(self, id: str) -> Event:
        found = self.known.event(id)
        assert found is not None
        return found

    def read(self, event: Event, script: Script = Script.HANS, unfolded: bool = True) -> str:
        """The text of a page without its markup."""
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", self.html(event, script, unfolded))))

    def html(
        self, event: Event, script: Script = Script.HANS, unfolded: bool = True, searched: Query = EVERYTHING, size: int = USUAL
    ) -> str:
        timeline = self._store.timeline
        page = Page(read_palette(Appearance.LIGHT, timeline, paths.resources()), script, searched, size)
        parts = {SUMMARY, REASONS} if unfolded else frozenset[str]()
        around = Surroundings(self.known, Library(None, timeline.documents), story_of(event, self.known), parts)
        return event_page(event, timeline, around, page)

    def page(self, id: str) -> str:
        return self.read(self.event(id))


@pytest.fixture
def reader(store: Store, qapp: QApplication) -> Reader:
    """Texts are measured, which takes an application with its fonts."""
    return Reader(store)


def test_a_page_tells_in_the_order_of_trust(reader: Reader) -> None:
    event, page = reader.event("national-congress-18"), reader.page("national-congress-18")
    told = [
        "2023年10月9日至12日", "● 起止日期明确", event.title, "党的领导与重大部署", " 事件 ", " 全国 ", "人民大会堂",
        "入选：2023全国十大新闻第1条",
        "出自：党组文章", event.summary, "来源", "4 处 · 3 篇", "原文：", "数据", "来龙去脉", "有关各方", "文件篇目",
    ]
    places = [page.index(words) for words in told]
    assert places == sorted(places)


@pytest.mark.parametrize("size", [USUAL, USUAL + 2])
def test_the_date_of_the_present_event_which_is_bold_has_room_in_its_column(reader: Reader, size: int) -> None:
    found = re.search(r'<td width="(\d+)"[^>]*><b>([^<]*)</b>', reader.html(reader.event("service-stations-double-15"), size=size))
    assert found is not None
    width, date = found.groups()
    assert date == "2023年7月10日"
    assert Room(0, font(Script.HANS, 11 + size - USUAL, bold=True)).advance(date) <= int(width)


def test_who_took_part_stands_by_role_with_the_office_as_printed(reader: Reader) -> None:
    page = reader.page("national-congress-18")
    assert re.search(r"有关各方 参与 中华全国总工会第十七届执行委员会 、 [^。]* 、 习近平", page)
    assert "提及 中华全国总工会" in page
    assert "有关各方 主办 中华全国总工会" in reader.page("sco-skills-contest-2024")
    assert "王东明 （全国人大常委会副委员长、中华全国总工会主席）" in page


def test_papers_tell_what_happened_to_them(reader: Reader) -> None:
    page = reader.page("digital-plan-and-ai-action")
    assert "《全国总工会广泛应用人工智能行动》 中华全国总工会 · 2023年7月至12月之间制定 · 2024年发布" in page
    assert "落实《" in reader.page("beijing-digital-plan")


def test_links_of_ours_are_told_apart_from_those_that_a_document_states(reader: Reader) -> None:
    page = reader.page("service-stations-2023")
    assert "“组织实施‘双15工程’” 党组文章 第21段" in page
    assert f"同一系列 {reader.event('service-stations-2024').short} 编者所加：工会驿站建设的年度数据" in page
    assert "编者所加" not in reader.read(reader.event("service-stations-2023"), unfolded=False)


def test_two_of_a_series_that_name_each_other_are_told_once(reader: Reader) -> None:
    page = reader.page("xi-changsha-forum-2020")
    title = reader.event("xi-minhang-2023").short
    assert len(re.findall(f"同一系列 {re.escape(title)}", page)) == 1


@pytest.mark.parametrize(
    ("id", "bounds"),
    [
        ("third-plenum-training-class-2024", "不早于 党的二十届三中全会 （2024年7月）；2024年内"),
        ("innovation-achievements-exchange-7", "在 第二届工匠大会 （2023年7月28日至30日）期间"),
        ("craftsmen-camp-opened", "不晚于 "), ("innovation-cases-call-2025", "不早于2024年12月；不晚于 "),
        ("wage-arrears-winter-action", "日期不详，在所引来源覆盖的时段之内"),
    ],
)
def test_a_bounded_date_says_by_what_it_is_bounded(reader: Reader, id: str, bounds: str) -> None:
    page = reader.page(id)
    assert bounds in page
    assert "之间" in page[: page.index(reader.event(id).title)]


def test_a_date_that_is_told_has_no_bounds(reader: Reader) -> None:
    assert not re.search("不早于|不晚于|之间|年内）；", reader.page("sco-skills-contest-2024"))


def test_a_citation_names_its_section_and_the_slip_of_its_source(reader: Reader) -> None:
    page = reader.page("sco-skills-contest-2024")
    assert re.search("2024全国十大新闻 第56段 “2024年” 第10条 当选国际劳工组织工人正理事", page)
    assert "来源有误：届次印作“第三世”" in page


def test_notes_are_told_below_the_sources(reader: Reader) -> None:
    event, page = reader.event("ai-action-2024"), reader.page("ai-action-2024")
    assert event.note
    assert page.index(event.summary) < page.index(f"按：{event.note}")


@pytest.mark.parametrize("id", ["service-stations-2023", "national-congress-18", "digital-plan-and-ai-action", "ai-action-2024"])
def test_quotes_in_quotes_are_the_inner_ones(reader: Reader, id: str) -> None:
    assert not re.search("“[^”]*“", reader.page(id))


def test_slogans_are_explained_at_the_end_or_said_to_be_unexplained(reader: Reader) -> None:
    assert re.search(r"词语 “双15” .+ 党组文章 第21段 $", reader.page("service-stations-2023"))
    event = replace(reader.event("service-stations-2023"), note="法院+工会")
    assert "“法院+工会” 没有一篇来源解释它。" in reader.read(event)


def test_in_english_the_summary_is_english_where_there_is_one(reader: Reader) -> None:
    words.use("en", paths.resources() / "translations")
    event = reader.event("third-plenum-training-class-2024")
    page = reader.read(event)
    assert event.summary_en in page
    assert event.summary not in page
    assert event.summary in reader.read(replace(event, summary_en=""))
    assert "between July and December 2024" in page


def test_what_a_database_of_before_lacks_is_left_out(reader: Reader) -> None:
    event = reader.event("national-congress-18")
    plain = replace(
        event, note=None, groups=(), papers=(), entries=(),
        links=tuple(replace(link, stated=None, reason=None) for link in event.links),
        organisations=tuple(replace(each, role=None) for each in event.organisations),
        people=tuple(replace(each, role=None) for each in event.people),
        citations=tuple(replace(each, section=None, sic=None) for each in event.citations),
    )
    page = reader.read(plain)
    assert all(word not in page for word in ("参与 ", "编者所加", "入选", "按：", "文件篇目", "None"))
    assert re.search("机构 +中华全国总工会", page)


@pytest.mark.thorough
def test_every_bundled_event_has_a_page_in_each_script(reader: Reader, store: Store) -> None:
    for event in store.events():
        for script in (Script.HANS, Script.HANT_TW):
            assert "None" not in reader.read(event, script), event.id


def test_why_a_search_found_it_stands_below_the_chips_with_the_hit_marked(reader: Reader) -> None:
    event = reader.event("national-congress-18")
    made = reader.html(event, searched=Query(search="全总 大会"))
    line = next(part for part in made.split("<p ") if "找到于" in part)
    assert re.sub(r"<[^>]*>", "", line.partition(">")[2]) == "找到于：机构“全总”（中华全国总工会）"
    assert ">全总</span>" in line
    assert made.index("全国") < made.index("找到于") < made.index("习近平等到会祝贺")


@pytest.mark.parametrize("words", ["", "大会", "2023年10月10日", "没有这样的词 -北京"])
def test_nothing_is_told_where_title_summary_or_date_show_it(reader: Reader, words: str) -> None:
    assert "找到于" not in reader.html(reader.event("national-congress-18"), searched=Query(search=words))


def test_hits_in_a_title_are_marked(reader: Reader) -> None:
    event = reader.event("national-congress-18")
    title = next(part for part in reader.html(event, searched=Query(search="全國代表")).split("<p ") if "第十八次" in part)
    assert ">全国代表</span>大会" in title


def test_why_it_was_found_takes_one_line_at_most(reader: Reader) -> None:
    """Of a long one the end is cut, and not the word."""
    searched = Query(search="全总 铁路工会 民航工会 赵乐际")
    made = reader.html(reader.event("national-congress-18"), searched=searched)
    line = next(part for part in made.split("<p ") if "找到于" in part)
    words = re.sub(r"<[^>]*>", "", line.partition(">")[2])
    assert words.endswith("…")
    assert Room(304, font(Script.HANS, 12)).lines(words) == 1
