"""How long `check --external` takes: `python benchmarks/external.py [RUNS]`.

A server in a process of its own plays the hosts, each on a port of this machine. The median of some runs, as the asking
alone (what `asking` takes in a process that has everything imported) and as the whole program.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from cfplint.config import ExternalOptions
from cfplint.links.outside import Question
from cfplint.links.outside.asking import asking

HOSTS = 25
URLS = 500
LATENCY = 0.05
HANGING = 5
GIGABYTE = 1_000_000_000
_BLOCK = bytes(65_536)


async def _play(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, hanging: bool) -> None:
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            if hanging:
                await reader.read()
                return
            await asyncio.sleep(LATENCY)
            if not head.startswith(b"GET /huge") and b" /huge" not in head[:20]:
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                continue
            if head.startswith(b"HEAD"):
                writer.write(b"HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n")
                continue
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % GIGABYTE)
            for _ in range(GIGABYTE // len(_BLOCK)):
                writer.write(_BLOCK)
                await writer.drain()
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def _serve(pipe: Connection) -> None:
    servers = [
        await asyncio.start_server(partial(_play, hanging=number >= HOSTS), "127.0.0.1", 0, backlog=1000)
        for number in range(HOSTS + HANGING)
    ]
    pipe.send([server.sockets[0].getsockname()[1] for server in servers])
    await asyncio.Event().wait()


def _server(pipe: Connection) -> None:
    asyncio.run(_serve(pipe))


def median_seconds(action: Callable[[], object], runs: int, before: Callable[[], object]) -> float:
    """The median wall-clock time of something, in seconds, with something done before each run."""
    times = []
    for _ in range(runs):
        before()
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def check(site: Path, *words: str) -> None:
    """Run the program on a site."""
    command = [sys.executable, "-m", "cfplint", "check", str(site), "--allow-loopback", *words]
    subprocess.run(command, check=False, capture_output=True)


def site_of(folder: Path, urls: list[str]) -> Path:
    """A site of one page with links to some addresses."""
    folder.mkdir()
    (folder / "_config.yml").touch()
    links = "".join(f"<a href='{url}'>x</a>\n" for url in urls)
    (folder / "index.html").write_text(f"---\n---\n{links}", encoding="utf-8")
    return folder


def main() -> None:
    """Print a line for each load."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=_server, args=(theirs,), daemon=True)
    server.start()
    ports = ours.recv()
    steady = [f"http://127.0.0.1:{ports[number % HOSTS]}/{number}" for number in range(URLS)]
    some_hang = [
        f"http://127.0.0.1:{ports[number % HOSTS + (HOSTS if number % HOSTS < HANGING else 0)]}/{number}"
        for number in range(URLS)
    ]
    one_a_host = [*steady, *(f"http://127.0.0.1:{port}/alone" for port in ports[HOSTS:])]
    huge = [f"http://127.0.0.1:{ports[0]}/huge", f"http://127.0.0.1:{ports[1]}/huge#part"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        loads = {"500 URLs": steady, "five hosts hang": some_hang, "five more hang": one_a_host, "1 GB body": huge}
        print(f"{'':18} {'asking':>9} {'program':>9}   (offline: the program without --external)")
        for load, urls in loads.items():
            site = site_of(folder / load.replace(" ", "-"), urls)
            forget = partial(shutil.rmtree, site / ".cfplint_cache", ignore_errors=True)
            questions = [
                Question(url.partition("#")[0], frozenset(filter(None, [url.partition("#")[2]]))) for url in urls
            ]
            ask = asking(ExternalOptions(), root=site, loopback=True)
            asked = median_seconds(partial(ask, questions), runs, forget)
            whole = median_seconds(partial(check, site, "--external"), runs, forget)
            print(f"{load:18} {asked:7.2f} s {whole:7.2f} s")
            if load == "500 URLs":
                asked = median_seconds(partial(ask, questions), runs, int)
                whole = median_seconds(partial(check, site, "--external"), runs, int)
                print(f"{'from the cache':18} {asked:7.2f} s {whole:7.2f} s")
                print(f"{'offline':18} {'':>9} {median_seconds(partial(check, site), runs, int):7.2f} s")
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"most memory of any run: {most} MB; load of the machine: {os.getloadavg()[0]:.1f}")
    server.terminate()


if __name__ == "__main__":
    main()
