"""Imports Qt and leaves Python its own import.

PySide puts another in its place, which reads the source of each module that is imported from then on, to look there for
``__feature__``. Nothing in this program uses that, and it takes a launch 20 ms.
"""

import builtins

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
