"""An agent of LangChain with a tool, instrumented by OpenLLMetry or by OpenInference.

    langchain_service.py openllmetry|openinference SESSION
"""

import sys

import service
from langchain.agents import create_agent
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI

instrumentation, session = sys.argv[1:]
service.set_up("http")
if instrumentation == "openllmetry":
    from opentelemetry.instrumentation.langchain import LangchainInstrumentor as Instrumentor
else:
    from openinference.instrumentation.langchain import LangChainInstrumentor as Instrumentor
Instrumentor().instrument()


@tool
def look_up(order: str) -> str:
    """Says where an order is."""
    return f"{order} leaves today."


agent = create_agent(ChatOpenAI(model="test-model", temperature=0.5), tools=[look_up], system_prompt="You help customers.", name="parcels")
history = []
for question in ["Where is my parcel?", "And the other one?"]:
    history.append({"role": "user", "content": question})
    config = {"configurable": {"thread_id": session}, "metadata": {"session_id": session, "user_id": f"{session}-user"}}
    history = agent.invoke({"messages": history}, config)["messages"]
service.tear_down()
