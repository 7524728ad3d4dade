"""The named alternative: the same facts as rows of SQLite, asked in plain SQL without any table made for the question.

It answers fewer questions than Afterword's `GET …/metrics` does (totals and daily series of users, chats, messages,
feedback, ratings, handovers and the traffic of the week, in UTC, nothing compared), so the ratio flatters it.
"""

import sqlite3

QUESTIONS = {
    "messages": "select role, count(*), count(distinct user) from messages where at >= ?1 and at < ?2 group by role",
    "users": "select count(distinct user) from messages where at >= ?1 and at < ?2",
    "new users": """select count(*) from (select user, min(at) as first from messages group by user)
                    where first >= ?1 and first < ?2""",
    "repeat users": """select count(*) from (select user from messages where at >= ?1 and at < ?2
                       group by user having count(distinct chat) >= 2)""",
    "daily users": """select date(at / 1000000, 'unixepoch') as day, count(distinct user), count(*), count(distinct chat)
                      from messages where at >= ?1 and at < ?2 group by day""",
    "chats": """select count(*), avg(until - since) from (select chat, min(at) as since, max(at) as until
                from messages group by chat) where since >= ?1 and since < ?2""",
    "feedback": """select f.value, count(*) from messages m left join feedback f on f.message = m.message
                   where m.role = 'assistant' and m.at >= ?1 and m.at < ?2 group by f.value""",
    "ratings": "select score, count(*) from ratings where at >= ?1 and at < ?2 group by score",
    "handovers": "select kind, count(*), count(distinct user) from handovers where at >= ?1 and at < ?2 group by kind",
    "traffic": """select strftime('%w', at / 1000000, 'unixepoch'), strftime('%H', at / 1000000, 'unixepoch'), count(*)
                  from messages where at >= ?1 and at < ?2 group by 1, 2""",
    "agents": """select m.agent, m.workflow, count(*), sum(f.value = 'up'), sum(f.value = 'down')
                 from messages m left join feedback f on f.message = m.message
                 where m.role = 'assistant' and m.at >= ?1 and m.at < ?2 group by 1, 2""",
    "clicks": "select title, count(*), count(distinct user) from clicks where at >= ?1 and at < ?2 group by title",
}


def load(path: str, events: list[dict], micros) -> sqlite3.Connection:
    """A database of the events, with the indexes that one would think of."""
    db = sqlite3.connect(path)
    db.executescript("""
        create table messages (message, chat, user, at integer, role, agent, workflow, text);
        create table feedback (message primary key, value);
        create table ratings (chat primary key, at integer, score);
        create table handovers (chat, user, at integer, kind);
        create table clicks (chat, user, at integer, title);
    """)
    users = {}
    for event in events:
        chat, at = event.get("chat"), micros(event["at"])
        if "user" in event:
            users.setdefault(chat, event["user"].get("id"))
        user = users.get(chat)
        match event["type"]:
            case "message":
                row = (event["message"], chat, user, at, event["role"], event.get("agent"), event.get("workflow"), event["text"])
                db.execute("insert into messages values (?, ?, ?, ?, ?, ?, ?, ?)", row)
            case "feedback":
                db.execute("insert or replace into feedback values (?, ?)", (event["message"], event["value"]))
            case "rating":
                db.execute("insert or replace into ratings values (?, ?, ?)", (chat, at, event["score"]))
            case "handover":
                db.execute("insert into handovers values (?, ?, ?, ?)", (chat, user, at, event["kind"]))
            case "click":
                db.execute("insert into clicks values (?, ?, ?, ?)", (chat, user, at, event.get("title")))
    db.executescript("""
        create index messages_at on messages (at);
        create index messages_user on messages (user, at);
        create index messages_chat on messages (chat, at);
        create index ratings_at on ratings (at);
        create index handovers_at on handovers (at);
        create index clicks_at on clicks (at);
        analyze;
    """)
    db.commit()
    return db


def ask(db: sqlite3.Connection, since: int, until: int) -> None:
    """Asks every question once."""
    for sql in QUESTIONS.values():
        db.execute(sql, (since, until)).fetchall()
