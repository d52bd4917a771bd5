"""What a screen reader hears of a program, one JSON line each: run by the Python that has the bindings of AT-SPI, with no other.

It says nothing by itself: it prints the name, the role and the description of what gets the focus, and what is announced.
"""

import json
import sys
from typing import Any

import gi  # pyright: ignore[reportMissingImports] - the environment of the program has none

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # pyright: ignore[reportMissingImports] - the version comes first

_HEARD = ("object:state-changed:focused", "object:announcement", "object:active-descendant-changed")


def main() -> None:
    Atspi.init()
    listener = Atspi.EventListener.new(_hear)
    for kind in _HEARD:
        listener.register(kind)
    _tell({"kind": "listening"})
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin, GLib.IO_HUP | GLib.IO_IN, lambda *_: loop.quit())
    loop.run()


def _hear(event: Any) -> None:
    if event.type.startswith("object:announcement"):
        _tell({"kind": "said", "words": str(event.any_data)})
    elif event.type.startswith("object:active-descendant-changed"):
        _tell(_told(event.any_data))
    elif event.detail1:
        _tell(_told(event.source))


def _told(thing: Any) -> dict[str, str]:
    """What a reader would say of it; a row may be gone when it is asked."""
    try:
        return {"kind": "focus", "words": thing.get_name(), "role": thing.get_role_name(), "more": thing.get_description()}
    except GLib.Error as error:
        return {"kind": "gone", "words": str(error)}


def _tell(what: dict[str, str]) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main()
