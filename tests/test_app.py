"""What happens once, when the window stands."""

import gc

from timeline_app.app import settle


def test_what_stands_is_not_looked_through_for_garbage_again() -> None:
    stands: list[object] = [[] for _number in range(10_000)]
    before = gc.get_freeze_count()
    settle()
    assert gc.get_freeze_count() > before + len(stands)
    assert gc.isenabled()
    ring: list[object] = []
    ring.append(ring)
    del ring
    assert gc.collect() >= 1
