"""The first conversions of a process, in several threads at once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st
from tests.kramdown.documents import DOCUMENTS

from cfplint.kramdown import Options, convert

FIRST = """
import sys, threading
sys.setswitchinterval(1e-6)
from cfplint.kramdown import to_html
TEXT = "# A *b*\\n\\n* c `d`\\n\\n| e | f |\\n\\n> [g](h) -- \\"i\\" <b>j</b>\\n"
DIALECTS = [{"input": "GFM"}, {"parse_block_html": True}, {"input": "GFM", "kramdown_version": "2.4"}, {}]
barrier = threading.Barrier(8)
made = {}

def convert(number):
    barrier.wait()
    made[number] = [to_html(TEXT, **DIALECTS[number % 4]) for _ in range(2)]

threads = [threading.Thread(target=convert, args=(number,)) for number in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
html = '<blockquote>\\n  <p><a href="h">g</a> \\u2013 \\u201ci\\u201d <b>j</b></p>\\n</blockquote>\\n'
wrong = [number for number in range(8) if not all(each.endswith(html) for each in made.get(number, [""]))]
sys.exit(f"wrong in the threads {wrong}" if wrong else 0)
"""


def test_first_conversions_in_several_threads_are_right() -> None:
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@given(st.lists(DOCUMENTS, min_size=2, max_size=4))
def test_threads_do_not_disturb_each_other(texts: list[str]) -> None:
    options = Options(input="GFM")
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda text: convert(text, options), texts)) == [
            convert(text, options) for text in texts
        ]
