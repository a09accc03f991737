"""`python -m cfplint.rules docs/rules` writes the documentation pages of all rules anew."""

import sys
from pathlib import Path

from cfplint.engine.selection import documented
from cfplint.rules.pages import all_pages

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for old in folder.glob("*.md"):
    old.unlink()
for name, page in all_pages(documented()).items():
    (folder / name).write_text(page, encoding="utf-8", newline="\n")
