"""Which indicators stand in tracks below the lanes, and which of these tracks are folded."""

import json
from collections.abc import Mapping

from timeline_app.records.timeline import Timeline

MOST = 4
HEIGHT, FOLDED = 49.0, 22.0  # pixels of a track
MOST_OF_HEIGHT = 0.4  # of a low canvas, which leaves most of it to the lanes


class TrackSetup:
    """Ids of indicators in the order in which they were asked for."""

    def __init__(self, timeline: Timeline) -> None:
        self._folded: dict[str, bool] = {}  # by id, of those shown
        self.renew(timeline)

    def renew(self, timeline: Timeline) -> None:
        """Without the tracks of indicators that are gone."""
        self._known = frozenset(indicator.id for indicator in timeline.indicators)
        self._folded = {id: folded for id, folded in self._folded.items() if id in self._known}

    @property
    def shown(self) -> tuple[str, ...]:
        return tuple(self._folded)

    @property
    def height(self) -> float:
        """Of all tracks together."""
        return sum(map(self.height_of, self._folded))

    def height_of(self, indicator: str) -> float:
        return FOLDED if self._folded[indicator] else HEIGHT

    def heights_in(self, room: float) -> Mapping[str, float]:
        """By indicator: where there is too little room for all, the last ones are folded."""
        heights = {id: self.height_of(id) for id in self._folded}
        for id in reversed(heights):
            if sum(heights.values()) <= room:
                break
            heights[id] = FOLDED
        return heights

    def unfold_in(self, indicator: str, room: float) -> None:
        """Although there is too little room: others are folded for it, the first ones before the last."""
        others = [id for id, folded in self._folded.items() if not folded and id != indicator]
        while others and self.heights_in(room)[indicator] < HEIGHT:
            self._folded[others.pop(0)] = True

    def show(self, indicator: str) -> bool:
        """False where there are as many as there may be."""
        if len(self._folded) >= MOST and indicator not in self._folded:
            return False
        self._folded.setdefault(indicator, False)
        return True

    def close(self, indicator: str) -> None:
        self._folded.pop(indicator, None)

    def fold(self, indicator: str) -> None:
        """Or unfold."""
        self._folded[indicator] = not self._folded[indicator]

    def to_text(self) -> str:
        return json.dumps(self._folded)

    def show_as(self, text: str) -> None:
        """What ``to_text`` gave before, as far as the indicators are still known; anything else leaves the tracks as they are."""
        try:
            read = json.loads(text)
        except (ValueError, RecursionError):
            return
        if isinstance(read, Mapping):
            kept = [(id, folded is True) for id, folded in read.items() if id in self._known]
            self._folded = dict(kept[:MOST])
