"""The binary under test: started on a folder of its own, spoken to over HTTP."""

import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse

BINARY = os.environ["AFTERWORD_BIN"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`afterword COMMAND` on a fresh data folder, ended and removed on exit."""

    def __init__(self, command: str):
        self.data = tempfile.mkdtemp(prefix="afterword-bench-")
        self.port = free_port()
        self.process = subprocess.Popen(
            [BINARY, command, "--data", self.data, "--listen", f"127.0.0.1:{self.port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
        )

    def __enter__(self) -> "Server":
        patience = time.monotonic() + 240
        while time.monotonic() < patience:
            try:
                if self.connect().get("/readyz")[0] == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.1)
        raise TimeoutError("afterword did not get ready")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.data, ignore_errors=True)

    def key(self, assistant: str) -> str:
        command = ["keys", "create", "--data", self.data, "--assistant", assistant, "--kind", "secret"]
        return subprocess.check_output([BINARY, *command], text=True, cwd=tempfile.gettempdir()).strip()

    def connect(self, key: str | None = None) -> "Connection":
        return Connection(self.port, key)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class Connection:
    """One kept-alive connection."""

    def __init__(self, port: int, key: str | None):
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"Authorization": f"Bearer {key}"} if key else {}

    def get(self, path: str) -> tuple[int, bytes]:
        self.http.request("GET", path, headers=self.headers)
        answer = self.http.getresponse()
        return answer.status, answer.read()

    def post_events(self, events: list[dict]) -> dict:
        headers = {**self.headers, "Content-Type": "application/json"}
        self.http.request("POST", "/v1/events", body=json.dumps(events), headers=headers)
        answer = self.http.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {body[:200]!r}")
        return json.loads(body)

    def totals(self, assistant: str, module: str, **query: str) -> dict:
        path = f"/api/v1/assistants/{urllib.parse.quote(assistant)}/metrics/{module}?{urllib.parse.urlencode(query)}"
        status, body = self.get(path)
        if status != 200:
            raise RuntimeError(f"{status}: {body[:200]!r}")
        return json.loads(body)["totals"]
