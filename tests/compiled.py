"""Where compiled files lie. Imported before all else, so that nothing is compiled again by a child or by the next run, also where
none of them is to lie in the checkout."""

import os
import sys
from pathlib import Path

if sys.dont_write_bytecode and sys.prefix != sys.base_prefix:
    sys.pycache_prefix, sys.dont_write_bytecode = str(Path(sys.prefix) / "compiled"), False
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
