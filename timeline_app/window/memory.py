"""Memory that is free goes back to the system, where its library would keep it for later."""

import sys


def give_back() -> None:
    """Takes a few milliseconds; nothing on systems whose library has no such function."""
    if sys.platform == "linux":
        import ctypes  # not needed before something large is over

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
