"""What laying out remembers from one picture to the next, for one timeline."""

from timeline_app.layout.placed_lanes import PlacedLanes
from timeline_app.layout.stack import Stacks


class LayoutMemory:
    """The lanes packed at the zooms of late, and where they stood last."""

    def __init__(self) -> None:
        self.stacks, self.placed = Stacks(), PlacedLanes()
