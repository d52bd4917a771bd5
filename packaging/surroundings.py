"""Runs first in a package, before the program: its surroundings are made those of a program that Python runs, and quicker."""

import gc
import marshal
import os
import sys
from _frozen_importlib import ModuleSpec
from mmap import ACCESS_READ, mmap
from types import ModuleType

_VALUES = 50_000  # that there may be more of before garbage is looked for: modules that are imported leave none
_INSIDE: str = sys._MEIPASS  # pyright: ignore[reportAttributeAccessIssue] - PyInstaller's name for the folder of the libraries
_MODULES = os.path.join(_INSIDE, "timeline_app.modules")  # noqa: PTH118 (pathlib takes a start 3 ms)


class Gathered:
    """The modules of the program in one file: to look for each of three hundred files takes longer than to run some.

    Each runs once. PySide asks for those of its own that are written in Python, forgets them, and asks again.
    """

    def __init__(self, content: mmap) -> None:
        """The length of a table, the table (place, whether it is a package, where its code lies), and the codes."""
        codes = 8 + int.from_bytes(content[:8], "little")
        self._modules: dict[str, tuple[str, bool, int, int]] = marshal.loads(content[8:codes])
        self._codes = memoryview(content)[codes:]
        self._run: dict[str, ModuleType] = {}

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name not in self._modules:
            return None
        place, is_package, _first, _last = self._modules[name]
        file = os.path.join(_INSIDE, place)  # noqa: PTH118
        spec = ModuleSpec(name, self, origin=file, is_package=is_package)  # pyright: ignore[reportArgumentType] - by its methods
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(file))  # noqa: PTH120
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """The one that has run; else as Python makes any module."""
        return self._run.get(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        if name not in self._run:
            _place, _is_package, first, last = self._modules[name]
            exec(marshal.loads(self._codes[first:last]), module.__dict__)
            self._run[name] = module


# What is started from here, such as a browser, gets the libraries of the system and not ours.
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)

# Other modules lie in the folder as byte code, where Python itself finds them faster than what PyInstaller puts before it; an app
# of macOS has them in two folders that are linked.
if sys.platform != "darwin":
    sys.path_hooks[:] = [hook for hook in sys.path_hooks if "PyiFrozenFinder" not in repr(hook)]
    sys.path_importer_cache.clear()
    sys.path.sort(key=_INSIDE.__ne__)  # where nearly all of them are comes first
if os.path.exists(_MODULES):  # noqa: PTH110 - an app of macOS is made before its modules could be gathered
    with open(_MODULES, "rb") as file:  # noqa: PTH123
        # Mapped and not read, since a start runs a part of it.
        sys.meta_path.insert(0, Gathered(mmap(file.fileno(), 0, access=ACCESS_READ)))  # pyright: ignore[reportArgumentType] - by its methods
gc.set_threshold(_VALUES)
