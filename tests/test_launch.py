"""What a launch must not wait for."""

import os
import subprocess
import sys

from tests.benchmarks.launch import ANSWERED, OURS, ROOT

SLOW = {"numpy", "pyqtgraph", "sqlite_utils", "opencc", "typst", "pydantic", "edtf"}
TELLS = """
def done(answered):
    assert answered
    print(*{name.partition(".")[0] for name in sys.modules}, flush=True)
    os._exit(0)
"""


def test_nothing_slow_is_loaded_before_the_timeline_answers() -> None:
    program, variables = ANSWERED + TELLS + OURS, {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, "-c", program], env=variables, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    loaded = set(run.stdout.split())
    assert {"PySide6", "timeline_app"} <= loaded
    assert loaded & SLOW == set()
