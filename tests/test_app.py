"""What happens once, when the window stands."""

import gc

from timeline_app.app import settle


def test_what_stands_is_not_looked_through_for_garbage_again() -> None:
    before = gc.get_freeze_count()
    settle()
    try:
        assert gc.get_freeze_count() > before + 10_000
        assert gc.isenabled()
        ring: list[object] = []
        ring.append(ring)
        del ring
        assert gc.collect() >= 1
    finally:
        gc.unfreeze()
