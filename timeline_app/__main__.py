"""``timeline-app`` and ``python -m timeline_app``."""

import os
import sys
from pathlib import Path

from timeline_app import cli, doctor
from timeline_app.translation.words import language


def main() -> int:
    return cli.main(sys.argv[1:], _open_window)


def _open_window(database: Path) -> int:
    """Qt is imported only once it is known that it can start; without that it would end the process by itself."""
    hindrance = doctor.window_hindrance(os.environ)
    if hindrance:
        print(hindrance.english if language() == "en" else hindrance.chinese, file=sys.stderr)
        return 2
    from timeline_app.app import run

    return run(database)


if __name__ == "__main__":
    sys.exit(main())
