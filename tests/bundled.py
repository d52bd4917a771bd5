"""What the bundled database holds, read once: parameters and strategies are made before there is any fixture."""

from timeline_app.database.store import Store
from timeline_app.settings import paths

with Store(paths.database()) as _store:
    TIMELINE, EVENTS = _store.timeline, _store.events()
    REGISTERS = TIMELINE.registers  # read while the database is open
