"""A report speaks its own language while the window goes on in its."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from timeline_app.translation import words


@pytest.mark.parametrize(("language", "word"), [("zh_Hans", "资料来源"), ("zh_Hant", "資料來源"), ("en", "List of sources")])
def test_inside_it_every_word_is_in_that_language(language: str, word: str) -> None:
    with words.speaking(language):
        assert (words.language(), words._("List of sources")) == (language, word)
    assert (words.language(), words._("List of sources")) == ("zh_Hans", "资料来源")


def test_other_threads_go_on_in_the_language_of_the_process() -> None:
    with words.speaking("zh_Hant"), ThreadPoolExecutor(1) as other:
        assert other.submit(words.language).result() == "zh_Hans"


def test_it_ends_with_what_raises() -> None:
    with pytest.raises(ValueError, match="甲"), words.speaking("en"):
        raise ValueError("甲")
    assert words.language() == "zh_Hans"


def test_a_terminal_that_shows_english_only_still_makes_chinese_reports() -> None:
    words.use_english()
    with words.speaking("zh_Hant"):
        assert words._("List of sources") == "資料來源"
    assert words._("List of sources") == "List of sources"
