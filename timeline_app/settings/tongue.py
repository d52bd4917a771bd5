"""The language of the interface and the script of the content, which go together unless the user sets them apart."""

from typing import NamedTuple, Self

from timeline_app.chinese.script import Script
from timeline_app.settings.preferences import Preferences

_ENGLISH = "en"


class Tongue(NamedTuple):
    """What is in force. English goes with every script."""

    language: str
    script: Script
    together: bool = True

    @classmethod
    def preferred(cls, preferences: Preferences, language: str) -> Self:
        """``language`` is spoken already; a script that goes with another one was chosen for that."""
        together = preferences.one_script == "on"
        if preferences.script not in set(Script):
            return cls(language, _script_of(language), together)
        script = Script(preferences.script)
        return cls(language, script, together).with_language(language)

    def with_language(self, language: str) -> Self:
        """The script follows where the other interface is in another one."""
        fits = language == _ENGLISH or _language_of(self.script) == language
        script = self.script if fits or not self.together else _script_of(language)
        return self._replace(language=language, script=script)

    def with_script(self, script: Script) -> Self:
        """A Chinese interface follows."""
        language = self.language if self.language == _ENGLISH or not self.together else _language_of(script)
        return self._replace(language=language, script=script)

    def joined(self, together: bool) -> Self:
        """To set them together again brings the interface to the script of the content."""
        return self._replace(together=together).with_script(self.script)

    def changed(self, key: str, value: str) -> Self:
        """By the value that a preference is given."""
        if key == "language":
            return self.with_language(value)
        return self.with_script(Script(value)) if key == "script" else self.joined(value == "on")

    def as_preferences(self) -> dict[str, str]:
        return {"language": self.language, "script": str(self.script), "one_script": "on" if self.together else "off"}


def _script_of(language: str) -> Script:
    return Script.HANT_TW if language == "zh_Hant" else Script.HANS


def _language_of(script: Script) -> str:
    return "zh_Hans" if script is Script.HANS else "zh_Hant"
