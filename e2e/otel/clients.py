"""Runs services that are instrumented with OpenTelemetry against a running Afterword, and looks at what arrived.

    clients.py URL SECRET_KEY ASSISTANT [CLIENT…]

The services are as anybody writes them, with the SDKs and instrumentations from their registries. All that they are told
of Afterword stands in two environment variables. Ends with an error where something that is expected did not arrive.
"""

import json
import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

import model

HERE = Path(__file__).parent
QUESTIONS = ["Where is my parcel?", "And the other one?"]
# What the model server answers, without and with the tool.
ECHOED = [f"You asked: {question}" for question in QUESTIONS]
LOOKED_UP = "I looked it up: {}"
NEWEST = {"OTEL_SEMCONV_STABILITY_OPT_IN": "gen_ai_latest_experimental"}
CAPTURE = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"


def python(script: str, *arguments: str) -> list[str]:
    return [sys.executable, str(HERE / script), *arguments]


def node(*arguments: str) -> list[str]:
    return ["node", str(HERE / "openai_service.mjs"), *arguments]


# Command, further environment, answers (empty: content capture is off), agent, and tokens that go in for each answer. The
# instrumentations for Node tell no tokens of a stream.
CLIENTS = {
    "python openai http, content off": (python("openai_service.py", "http"), {}, ["", ""], None, [22, 11]),
    "python openai grpc, events of 1.36": (
        python("openai_service.py", "grpc"), {CAPTURE: "true"}, [LOOKED_UP.format("it leaves today."), ECHOED[1]], None, [22, 11]),
    "python openai http, newest on spans": (
        python("openai_service.py", "http"), NEWEST | {CAPTURE: "span_only"}, [LOOKED_UP.format("it leaves today."), ECHOED[1]], None, [22, 11]),
    "python openai grpc, newest in events": (
        python("openai_service.py", "grpc"), NEWEST | {CAPTURE: "event_only"}, [LOOKED_UP.format("it leaves today."), ECHOED[1]], None, [22, 11]),
    "python langchain, openllmetry": (
        python("langchain_service.py", "openllmetry"), {}, [LOOKED_UP.format("A-17 leaves today.")] * 2, "parcels", [22, 22]),
    "python langchain, openinference": (
        python("langchain_service.py", "openinference"), {}, [LOOKED_UP.format("A-17 leaves today.")] * 2, "parcels", [22, 22]),
    "node openai http/protobuf, openinference": (node("openinference"), {}, ECHOED, None, [11, None]),
    "node openai http/json, openllmetry": (
        node("openllmetry"), {"OTEL_EXPORTER_OTLP_PROTOCOL": "http/json"}, ECHOED, None, [11, None]),
    "node openai grpc, openllmetry": (
        node("openllmetry"), {"OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, ECHOED, None, [11, None]),
}

url, key, assistant, *chosen = sys.argv[1:]


def environment(model_url: str, further: dict[str, str]) -> dict[str, str]:
    ours = {
        "OTEL_EXPORTER_OTLP_ENDPOINT": url,
        "OTEL_EXPORTER_OTLP_HEADERS": f"authorization=Bearer%20{key}",
    }
    theirs = {"OPENAI_BASE_URL": model_url, "OPENAI_API_KEY": "none", "OTEL_SERVICE_NAME": "shop"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")}
    return kept | theirs | ours | further


def exported(table: str) -> list[dict]:
    address = f"{url}/api/v1/assistants/{urllib.parse.quote(assistant, safe='')}/export/{table}.jsonl?from=2020-01-01"
    request = urllib.request.Request(address, headers={"authorization": f"Bearer {key}"})
    with urllib.request.urlopen(request) as answer:
        return [json.loads(line) for line in answer.read().decode().split("\n") if line]


def arrived(session: str) -> list[dict]:
    messages = [row for row in exported("messages") if row["chat"] == session]
    return sorted(messages, key=lambda row: row["sent_at"])


def wait_for(session: str, count: int) -> list[dict]:
    patience = time.monotonic() + 30
    while len(found := arrived(session)) < count and time.monotonic() < patience:
        time.sleep(0.25)
    return found


def differences(found: list[dict], said: list[str], agent: str | None, tokens: list[int | None]) -> list[str]:
    asked = ["" if answer == "" else question for question, answer in zip(QUESTIONS, said)]
    expected = [text for turn in zip(asked, said) for text in turn]
    wrong = []

    def expect(what: str, real, right) -> None:
        if real != right:
            wrong.append(f"{what}: {real!r}, not {right!r}")

    expect("roles", [row["role"] for row in found], ["user", "assistant"] * 2)
    expect("texts", [row["text"] for row in found], expected)
    answers = [row for row in found if row["role"] == "assistant"]
    expect("agents", [row["agent"] for row in answers], [agent] * 2)
    expect("input tokens", [row["input_tokens"] for row in answers], tokens)
    expect("models", {(row["model"] or "").startswith("test-model") for row in answers}, {True})
    expect("latency", all(row["latency_ms"] > 0 for row in answers), True)
    return wrong


def main() -> None:
    model_url = model.start()
    failures = 0
    for name, (command, further, said, agent, tokens) in CLIENTS.items():
        if chosen and not any(word in name for word in chosen):
            continue
        session = name.replace(" ", "-")
        done = subprocess.run(
            [*command, session], cwd=HERE, env=environment(model_url, further), capture_output=True, text=True, timeout=120
        )
        found = wait_for(session, 2 * len(said))
        wrong = differences(found, said, agent, tokens)
        if done.returncode != 0:
            wrong.append(f"it ended with {done.returncode}")
        print(f"\n{name}: {'FAILED' if wrong else 'as expected'}")
        for row in found:
            of = [row["agent"], row["model"], row["input_tokens"], row["output_tokens"]]
            print(f"  {row['role']:9} {row['text'][:44]:44} " + " ".join("-" if value is None else str(value) for value in of))
        for line in wrong:
            print(f"  ! {line}")
        if wrong:
            print(done.stdout[-2000:], done.stderr[-4000:])
        failures += bool(wrong)
    chats = {row["chat"]: row for row in exported("chats")}
    users = {row["user"] for chat, row in chats.items() if chat.startswith(("python", "node"))}
    print(f"\n{len(chats)} chats, {len(users)} users")
    sys.exit(1 if failures else 0)


main()
