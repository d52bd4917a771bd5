"""Runs first in a package, before the program: its surroundings are made those of a program that Python runs."""

import gc
import os
import sys

_VALUES = 50_000  # that there may be more of before garbage is looked for: modules that are imported leave none

# What is started from here, such as a browser, gets the libraries of the system and not ours.
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

# All modules lie in the folder as byte code, where Python itself finds them faster than what PyInstaller puts before it.
sys.path_hooks[:] = [hook for hook in sys.path_hooks if "PyiFrozenFinder" not in repr(hook)]
sys.path_importer_cache.clear()
gc.set_threshold(_VALUES)
