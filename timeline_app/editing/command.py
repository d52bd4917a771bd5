"""What every command is: a frozen value that is carried out on the tables of an open timeline.

It need not know its inverse: the recorder tells which rows it changed, and how they were (see row_change.py).
"""

from typing import Protocol

from timeline_app.editing.tables import Tables
from timeline_app.editing.told import Told


class Command(Protocol):
    """One step, which is kept as a whole or not at all."""

    def carry_out(self, tables: Tables) -> Told:
        """Write the rows, and tell what was done; raises NotKept for what cannot be, and then all of it is taken back.

        A command that writes a great many rows settles them a part at a time: what follows from all is never in memory at once.
        """
        ...
