"""Which language and which script follow from what was chosen."""

import pytest

from timeline_app.chinese.script import Script
from timeline_app.settings.preferences import Preferences
from timeline_app.settings.tongue import Tongue

SIMPLIFIED, TAIWAN = Tongue("zh_Hans", Script.HANS), Tongue("zh_Hant", Script.HANT_TW)
ENGLISH = Tongue("en", Script.HANT_HK)


@pytest.mark.parametrize(
    ("before", "key", "value", "after"),
    [
        (SIMPLIFIED, "script", "hant-tw", TAIWAN), (TAIWAN, "script", "hans", SIMPLIFIED),
        (SIMPLIFIED, "language", "zh_Hant", TAIWAN), (TAIWAN, "language", "zh_Hans", SIMPLIFIED),
        (TAIWAN, "script", "hant-hk", Tongue("zh_Hant", Script.HANT_HK)),
        (TAIWAN, "language", "en", Tongue("en", Script.HANT_TW)),
        (ENGLISH, "script", "hans", Tongue("en", Script.HANS)), (ENGLISH, "language", "zh_Hant", Tongue("zh_Hant", Script.HANT_HK)),
    ],
)
def test_interface_and_content_are_never_in_two_scripts(before: Tongue, key: str, value: str, after: Tongue) -> None:
    assert before.changed(key, value) == after


def test_they_can_be_set_apart_and_joined_again() -> None:
    apart = SIMPLIFIED.changed("one_script", "off").changed("script", "hant-hk")
    assert apart == Tongue("zh_Hans", Script.HANT_HK, together=False)
    assert apart.changed("one_script", "on") == Tongue("zh_Hant", Script.HANT_HK)


@pytest.mark.parametrize("tongue", [SIMPLIFIED, TAIWAN, ENGLISH, Tongue("zh_Hans", Script.HANT_TW, together=False)])
def test_what_is_kept_comes_back(tongue: Tongue) -> None:
    assert Tongue.preferred(Preferences().changed(**tongue.as_preferences()), tongue.language) == tongue


def test_another_language_on_the_command_line_brings_its_script() -> None:
    assert Tongue.preferred(Preferences(script="hant-tw"), "zh_Hans") == SIMPLIFIED
    assert Tongue.preferred(Preferences(), "zh_Hant") == TAIWAN
