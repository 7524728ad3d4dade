"""A model server for tests: answers as OpenAI's chat completions do, with tool calls and streams, always the same.

Asked with tools, it calls the first one for a question of the user, and answers once the tool has spoken.
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

INPUT_TOKENS = 11
OUTPUT_TOKENS = 7
MODEL = "test-model-2026"


def answer_to(body: dict) -> dict:
    messages = body["messages"]
    last = messages[-1]
    if body.get("tools") and last["role"] == "user":
        name = body["tools"][0]["function"]["name"]
        call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": '{"order": "A-17"}'}}
        return {"role": "assistant", "content": None, "tool_calls": [call]}
    if last["role"] == "tool":
        return {"role": "assistant", "content": f"I looked it up: {text_of(last)}"}
    return {"role": "assistant", "content": f"You asked: {text_of(last)}"}


def text_of(message: dict) -> str:
    content = message["content"]
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


class Model(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if not self.path.endswith("/chat/completions"):
            return self.say(404, "application/json", b"{}")
        message = answer_to(body)
        reason = "tool_calls" if message.get("tool_calls") else "stop"
        usage = {"prompt_tokens": INPUT_TOKENS, "completion_tokens": OUTPUT_TOKENS, "total_tokens": INPUT_TOKENS + OUTPUT_TOKENS}
        whole = {"id": "chatcmpl-1", "created": 1790000000, "model": MODEL}
        if not body.get("stream"):
            choice = {"index": 0, "message": message, "finish_reason": reason}
            answer = whole | {"object": "chat.completion", "choices": [choice], "usage": usage}
            return self.say(200, "application/json", json.dumps(answer).encode())
        chunk = whole | {"object": "chat.completion.chunk"}
        words = (message["content"] or "").split(" ")
        deltas = [{"role": "assistant", "content": ""}] + [{"content": word if n == 0 else f" {word}"} for n, word in enumerate(words)]
        if message.get("tool_calls"):
            deltas = [{"role": "assistant", "tool_calls": [call | {"index": 0} for call in message["tool_calls"]]}]
        chunks = [chunk | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
        chunks.append(chunk | {"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
        if (body.get("stream_options") or {}).get("include_usage"):
            chunks.append(chunk | {"choices": [], "usage": usage})
        lines = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n"
        self.say(200, "text/event-stream", lines.encode())

    def say(self, status: int, kind: str, body: bytes):
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def start() -> str:
    """Serves on a free port as long as the process lives; answers with the address that clients are told."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/v1"
