"""What laying out remembers from one picture to the next, for one timeline."""

from timeline_app.layout.frame import FrameMemory
from timeline_app.layout.placed_lanes import PlacedLanes
from timeline_app.layout.stack import Stacks


class LayoutMemory:
    """The lanes packed at the zooms of late, where they stood last, and what stood around them."""

    def __init__(self, before: "LayoutMemory | None" = None) -> None:
        """``before`` is of the file as it was."""
        self.stacks, self.placed, self.frame = Stacks(before.stacks if before else None), PlacedLanes(), FrameMemory()
