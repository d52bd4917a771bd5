"""What the pane tells: links walked both ways, a story, events drawn as one, disagreements, documents that are missing."""

import pytest
from PySide6.QtCore import Qt

from tests.journeys.conftest import User

pytestmark = pytest.mark.thorough


def test_both_sides_of_a_disagreement_are_shown(user: User) -> None:
    user.tick("数据不一致")
    assert "craftsmen-conference-2" in user.shown
    user.canvas.go_to("craftsmen-conference-2")
    page = user.window.details.browser.toPlainText()
    _sources, _warning, sides = page.partition("数值相同，所指不同")
    assert sides.partition("\n数据\n")[0].count("47个") == 2


def test_attached_documents_are_said_to_be_missing_where_they_are(user: User) -> None:
    """In a folder without the documents nothing is shown, and it is said why; the folder is kept for the next start."""
    with user.qtbot.waitSignal(user.window.document_folder.told, timeout=20_000):
        user.window.attach_documents()
    user.canvas.go_to("national-congress-18")
    assert "没有这篇文献" in user.window.details.browser.toPlainText()
    assert user.window.close()
    assert user.open().preferences.documents_folder == str(user.target.parent)


def test_a_link_can_be_walked_both_ways(user: User) -> None:
    user.canvas.go_to("hotline-12351-deployed")
    assert any(id == "hotline-12351-built" for mark in user.picture.marks for id in mark.events)
    user.window.details.browser.link_followed.emit("event:hotline-12351-built")
    assert user.window.state.snapshot.selected == "hotline-12351-built"
    deployed = user.window.state.find("hotline-12351-deployed")
    assert deployed is not None
    assert deployed.short in user.window.details.browser.toPlainText()


def test_a_story_is_stepped_through_with_one_key(user: User) -> None:
    """The stations from 2016 to what was built in 2024, where the story ends; and back."""
    told = ["since-2016", "2022", "double-15", "double-15-target", "2023", "new-double-15", "2024"]
    user.canvas.go_to("service-stations-since-2016")
    walked = []
    for _step in range(len(told)):
        user.press(Qt.Key.Key_N)
        walked.append(user.window.state.snapshot.selected)
    assert walked == [f"service-stations-{name}" for name in (*told[1:], told[-1])]
    user.press(Qt.Key.Key_B)
    assert user.window.state.snapshot.selected == "service-stations-new-double-15"
    assert "来龙去脉" in user.window.details.browser.toPlainText()


def test_events_drawn_as_one_are_listed_in_the_pane_and_chosen_there(user: User) -> None:
    mark = next(mark for mark in user.picture.marks if len(mark.events) > 1 and mark.box.x > user.picture.plot.x)
    user.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
    titles = [event.title for event in user.window.state.snapshot.answer.events if event.id in mark.events]
    words = user.window.details.browser.toPlainText()
    assert f"此处有 {len(mark.events)} 条事件" in words
    assert all(title in words for title in titles[:12])
    user.window.details.browser.link_followed.emit(f"event:{mark.events[1]}")
    assert user.window.state.snapshot.selected == mark.events[1]
    assert f"此处有 {len(mark.events)} 条事件" in user.window.details.browser.toPlainText()
    user.press(Qt.Key.Key_Escape)
    assert user.window.state.snapshot.cluster_members == ()
