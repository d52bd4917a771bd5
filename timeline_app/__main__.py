"""``timeline-app`` and ``python -m timeline_app``; imports nothing before Ctrl+C is held back, as it could not be told yet."""

import sys


def main() -> int:
    _hold_back()
    if sys.argv[1:] == ["--make-export"]:  # started by exports/child.py
        from timeline_app.exports.serving import serve

        serve()
    from timeline_app.launch import launch

    return launch()


def _hold_back() -> None:
    """Ctrl+C waits from here on; one that interrupts this is sent again and waits as well."""
    try:
        import signal

        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    except KeyboardInterrupt:
        import signal

        _hold_back()
        signal.raise_signal(signal.SIGINT)


if __name__ == "__main__":
    sys.exit(main())
