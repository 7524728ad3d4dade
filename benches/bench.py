"""Measures what the README promises, each figure beside a named alternative in the same run."""

import concurrent.futures
import datetime
import json
import os
import platform
import statistics
import subprocess
import tempfile
import time

import peer
from afterword import BINARY, Server

DAY = datetime.timedelta(days=1)


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[18]


def timed(work) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1_000


def micros(text: str) -> int:
    return int(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() * 1_000_000)


def row(what: str, figure: str, peer_name: str, peer_figure: str, ratio: float, bound: str) -> None:
    print(f"| {what} | {figure} | {peer_name} | {peer_figure} | {ratio:.1f} | {bound} |", flush=True)


def dashboard(server: Server, events: list[dict], assistant: str) -> None:
    """All twelve modules for thirty days, and the same questions asked of SQLite, turn by turn."""
    key = server.key(assistant)
    connection = server.connect(key)
    today = datetime.datetime.now(datetime.timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
    path = f"/api/v1/assistants/{assistant}/metrics"
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        db = peer.load(os.path.join(folder, "peer.db"), events, micros)
        for turn in range(110):
            # The period moves, so that nothing can be answered from an earlier answer.
            until = today + DAY - datetime.timedelta(hours=turn % 48)
            since = until - 30 * DAY
            stamp = "%Y-%m-%dT%H:%M:%SZ"
            query = f"?from={since.strftime(stamp)}&to={until.strftime(stamp)}&tz=Europe/Rome&interval=day"
            status, body = [], []

            def ask() -> None:
                answer = connection.get(path + query)
                status.append(answer[0])
                body.append(answer[1])

            took = timed(ask)
            if status != [200]:
                raise RuntimeError(body[0][:300])
            if not all(identity["holds"] for identity in json.loads(body[0])["identities"]):
                raise RuntimeError("totals do not add up")
            other = timed(lambda: peer.ask(db, int(since.timestamp() * 1e6), int(until.timestamp() * 1e6)))
            if turn >= 10:
                ours.append(took)
                theirs.append(other)
    figure = f"p95 {p95(ours):.0f} ms, median {statistics.median(ours):.0f} ms"
    other = f"p95 {p95(theirs):.0f} ms, median {statistics.median(theirs):.0f} ms"
    row("`GET …/metrics`, 30 days of the demo", figure, "SQLite over messages, fewer questions", other, p95(theirs) / p95(ours), "p95 under 50 ms")


def intake(server: Server) -> None:
    """Small requests from many clients at once share an fsync; from one client each has its own."""
    key = server.key("Load")

    def send(client: int, requests: int) -> list[float]:
        connection = server.connect(key)
        times = []
        for n in range(requests):
            chat = f"load-{client}-{n}"
            events = [
                {"type": "chat.started", "chat": chat, "user": {"id": f"u{client}"}},
                {"type": "message", "chat": chat, "message": f"{chat}/0", "role": "user", "text": "Where is my parcel?"},
                {"type": "message", "chat": chat, "message": f"{chat}/1", "role": "assistant", "text": "On its way.", "agent": "Parcels"},
            ]
            times.append(timed(lambda: connection.post_events(events)))
        return times

    started = time.perf_counter()
    alone = send(0, 300)
    alone_rate = 300 / (time.perf_counter() - started)
    clients, requests = 32, 100
    with concurrent.futures.ThreadPoolExecutor(clients) as pool:
        started = time.perf_counter()
        together = [t for times in pool.map(lambda c: send(c + 1, requests), range(clients)) for t in times]
        rate = clients * requests / (time.perf_counter() - started)
    row(
        f"`POST /v1/events`, {clients} clients, 3 events each",
        f"{rate:.0f} requests/s, p95 {p95(together):.0f} ms",
        "one client, an fsync each",
        f"{alone_rate:.0f} requests/s, p95 {p95(alone):.1f} ms",
        rate / alone_rate,
        "200 only after fsync",
    )


def pages(server: Server) -> None:
    """The first page in a browser, cold cache."""
    script = os.path.join(os.path.dirname(__file__), "..", "e2e", "first-page.mjs")
    out = subprocess.run(["node", script, server.url], text=True, capture_output=True, check=False)
    if out.returncode != 0:
        raise RuntimeError(out.stderr)
    found = json.loads(out.stdout)
    row(
        "First page on screen, with numbers",
        f"{found['numbers_ms']:.0f} ms",
        "its bare document",
        f"{found['document_ms']:.0f} ms",
        found["document_ms"] / found["numbers_ms"],
        "under 1,000 ms",
    )
    row("JavaScript of the first page, gzip", f"{found['script_kb']:.0f} kB", "the budget", "200 kB", 200 / found["script_kb"], "under 200 kB")


def main() -> None:
    printed = subprocess.check_output([BINARY, "demo", "--print-events"], cwd=tempfile.gettempdir())
    assistants: dict[str, list[dict]] = {}
    for line in printed.splitlines():
        event = json.loads(line)
        assistants.setdefault(event.pop("assistant"), []).append(event)
    name, events = max(assistants.items(), key=lambda item: len(item[1]))
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores; {len(events):,} events of the demo\n")
    print("| what | Afterword | beside | its figure | times better | bound |\n|---|---|---|---|---|---|")
    with Server("demo") as server:
        dashboard(server, events, name)
        pages(server)
    with Server("serve") as server:
        intake(server)


if __name__ == "__main__":
    main()
