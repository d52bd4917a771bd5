"""What needs no Qt and is to be imported before it: PySide reads the source of each module that is imported after it."""

from timeline_app.canvas import lane_setup, order  # noqa: F401
from timeline_app.layout import compare, lay_out, notice  # noqa: F401
from timeline_app.look import circuit_breaker  # noqa: F401
from timeline_app.queries import lane_pair  # noqa: F401
from timeline_app.settings import preferences  # noqa: F401

