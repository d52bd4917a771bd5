"""How the user arranged the lanes: their order, which are folded to one row, which one stands alone."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Self

from timeline_app.frozen import frozen
from timeline_app.layout.lanes import Lanes


@frozen
class Arrangement:
    """Keys of lanes; those that ``order`` does not name follow in their own order."""

    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()
    alone: str | None = None

    def of(self, lanes: Lanes) -> Lanes:
        """The lanes as they are to be shown; one that stands alone is open."""
        keys = self.ordered(plan.key for plan in lanes.plans)
        plans = {plan.key: plan for plan in lanes.plans}
        shown = [self.alone] if self.alone in plans else keys
        alone = len(shown) < len(keys)
        return replace(
            lanes, plans=tuple(replace(plans[key], folded=key in self.folded and not alone, alone=alone) for key in shown)
        )

    def ordered(self, keys: Iterable[str]) -> list[str]:
        rest = dict.fromkeys(keys)
        first = [key for key in self.order if key in rest]
        return list(dict.fromkeys([*first, *rest]))

    def with_folded(self, key: str) -> Self:
        """Folds a lane, or unfolds one that is folded."""
        return replace(self, folded=self.folded ^ {key})

    def with_alone(self, key: str) -> Self:
        """Shows one lane alone, or all again."""
        return replace(self, alone=None if self.alone == key else key)

    def with_moved(self, key: str, to: str, keys: Iterable[str]) -> Self:
        """``keys`` are all lanes in their own order; the lane takes the place of another, which makes way."""
        order = self.ordered(keys)
        place = order.index(to)
        order.remove(key)
        order.insert(place, key)
        return replace(self, order=tuple(order))

    def to_text(self) -> str:
        return json.dumps({"order": self.order, "folded": sorted(self.folded)}, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """What ``to_text`` gave; the plain arrangement for anything else. A lane alone is not kept."""
        try:
            read: Any = json.loads(text)
            return cls(tuple(map(str, read["order"])), frozenset(map(str, read["folded"])))
        except (ValueError, KeyError, TypeError, RecursionError):
            return cls()  # nothing but comfort is lost
