"""A service that asks OpenAI's client, instrumented by OpenTelemetry's own instrumentation.

    openai_service.py http|grpc SESSION
"""

import sys

import service
from openai import OpenAI
from opentelemetry import trace
from opentelemetry.instrumentation.openai_v2 import OpenAIInstrumentor

protocol, session = sys.argv[1:]
service.set_up(protocol)
OpenAIInstrumentor().instrument()
client = OpenAI()
tracer = trace.get_tracer("shop")

messages = [{"role": "system", "content": "You help customers of a shop."}]


def take(question: str, **options) -> None:
    """One request to the service: a turn."""
    about = {"session.id": session, "user.id": f"{session}-user", "http.request.method": "POST"}
    with tracer.start_as_current_span("POST /chat", kind=trace.SpanKind.SERVER, attributes=about):
        messages.append({"role": "user", "content": question})
        answer = client.chat.completions.create(model="test-model", messages=messages, temperature=0.5, **options)
        if options.get("stream"):
            said = "".join(chunk.choices[0].delta.content or "" for chunk in answer if chunk.choices)
        else:
            message = answer.choices[0].message
            if message.tool_calls:
                messages.append(message.model_dump(exclude_none=True))
                messages.append({"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": "it leaves today."})
                message = client.chat.completions.create(model="test-model", messages=messages, **options).choices[0].message
            said = message.content
        messages.append({"role": "assistant", "content": said})


look_up = {"type": "function", "function": {"name": "look_up", "parameters": {"type": "object", "properties": {"order": {"type": "string"}}}}}
take("Where is my parcel?", tools=[look_up])
take("And the other one?", stream=True, stream_options={"include_usage": True})
service.tear_down()
