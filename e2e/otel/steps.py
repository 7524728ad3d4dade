"""Looks at the steps of a warehouse that `clients.py` filled, once its server has stopped.

    steps.py WAREHOUSE

Ends with an error where a response lacks its call of a model, or an agent its tool.
"""

import json
import sys
from collections import Counter

import duckdb

connection = duckdb.connect(sys.argv[1], read_only=True)
rows = connection.execute(
    "select conversation, message, step, parent, kind, name, model, input, output, error, attributes from steps order by began_at"
).fetchall()
responses = connection.execute("select conversation, message from messages where role = 'assistant'").fetchall()
conversations = {conversation for conversation, _ in responses}
assert conversations, "no responses"

for conversation in sorted(conversations):
    steps = [row for row in rows if row[0] == conversation]
    kinds = Counter(row[4] for row in steps)
    print(f"{conversation:45} " + " ".join(f"{kind}:{count}" for kind, count in sorted(kinds.items())))
    ids = {row[2] for row in steps}
    for _, message in (row for row in responses if row[0] == conversation):
        own = [row for row in steps if row[1] == message]
        assert any(row[4] == "prompt" and row[6] for row in own), f"{conversation}: a response without a call of a model"
    for row in steps:
        assert row[3] is None or row[3] in ids, f"{conversation}: the parent of {row[5]} is missing"
        assert row[9] is None, f"{conversation}: {row[5]} failed: {row[9]}"
        told = json.loads(row[10] or "{}")
        if row[4] == "prompt":
            assert row[6].startswith("test-model"), row[6]
            # The instrumentations for Node tell no tokens of a stream.
            assert conversation.startswith("node") or told.get("input_tokens") == 11, f"{conversation}: {told}"
        if row[7] is not None:
            json.loads(row[7])
        if row[8] is not None:
            json.loads(row[8])
    if "langchain" in conversation:
        assert kinds["tool"] >= 2 and kinds["prompt"] == 4, f"{conversation}: {kinds}"
        assert any(row[5] == "look_up" for row in steps if row[4] == "tool"), conversation
