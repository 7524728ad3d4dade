"""Reads every export as others read it, and compares: the csv module, pandas, DuckDB and LibreOffice.

    exports.py URL KEY ASSISTANT QUERY

JSON lines are the reference, since they say of each value what it is. Ends with an error at the first difference.
"""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from datetime import datetime
from pathlib import Path

import duckdb
import pandas

TABLES = ["analytics", "feedback", "chats", "messages", "clicks"]
RUNS = re.compile(r"[\s\"'\u2018-\u201f\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
NUMBER = re.compile(r"[+-]?\d+(\.\d*)?")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")

# What a spreadsheet takes for a number, a time or a truth, and shows as it likes.
GUESSED = re.compile(rf"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?|{TIME.pattern}|true|false")

url, key, assistant, query = sys.argv[1:]
folder = Path(tempfile.mkdtemp(prefix="afterword-exports-"))


def fetch(name: str) -> Path:
    address = f"{url}/api/v1/assistants/{urllib.parse.quote(assistant, safe='')}/export/{name}?{query}"
    request = urllib.request.Request(address, headers={"authorization": f"Bearer {key}"})
    path = folder / name
    with urllib.request.urlopen(request) as answer, path.open("wb") as file:
        assert answer.headers["content-disposition"].startswith("attachment; filename="), name
        shutil.copyfileobj(answer, file)
    return path


def as_text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def is_same(cell: str, value) -> bool:
    """Whether a cell of a CSV stands for the value, and cannot be run."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(cell) == value
    text = as_text(value)
    if RUNS.match(text) and not NUMBER.fullmatch(text):
        return cell == "'" + text
    return cell in (text, "'" + text)


def check_csv(name: str, path: Path, rows: list[dict]) -> list[list[str]]:
    raw = path.read_bytes()
    assert raw.endswith(b"\r\n") and not raw.startswith(b"\xef\xbb\xbf"), name
    cells = list(csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True))
    header, body = cells[0], cells[1:]
    assert len(body) == len(rows), f"{name}: {len(body)} rows, {len(rows)} in JSON lines"
    for line, (found, row) in enumerate(zip(body, rows), 2):
        assert list(row) == header, f"{name}: other columns"
        for column, cell in zip(header, found, strict=True):
            # Each file is of its own moment.
            assert column == "as_of" or is_same(cell, row[column]), f"{name}:{line} {column}: {cell!r} for {row[column]!r}"
    return cells


def check_pandas(name: str, path: Path, cells: list[list[str]]) -> None:
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    assert list(frame.columns) == cells[0], name
    assert frame.values.tolist() == cells[1:], f"{name}: pandas reads other cells"
    assert len(pandas.read_csv(path)) == len(cells) - 1, f"{name}: pandas guesses another number of rows"


def check_duckdb(name: str, path: Path, cells: list[list[str]]) -> None:
    read = "read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n')"
    found = duckdb.execute(f"from {read}", [str(path)]).fetchall()
    found = [["" if cell is None else cell for cell in row] for row in found]
    assert found == cells[1:], f"{name}: DuckDB reads other cells"


def check_parquet(name: str, path: Path, rows: list[dict], header: list[str]) -> None:
    described = duckdb.execute("describe from read_parquet(?)", [str(path)]).fetchall()
    assert [column[0] for column in described] == header, name
    read = [f'epoch_us("{column}")' if kind == "TIMESTAMP WITH TIME ZONE" else f'"{column}"' for column, kind, *_ in described]
    found = duckdb.execute(f"select {', '.join(read)} from read_parquet(?)", [str(path)]).fetchall()
    assert len(found) == len(rows), f"{name}: {len(found)} rows, {len(rows)} in JSON lines"
    kinds = {column: kind for column, kind, *_ in described}
    for line, (cells, row) in enumerate(zip(found, rows), 1):
        for column, cell in zip(header, cells, strict=True):
            value = row[column]
            if value is not None and kinds[column] == "TIMESTAMP WITH TIME ZONE":
                assert TIME.fullmatch(value), value
                time = datetime.fromisoformat(value)
                value = int(time.timestamp()) * 1_000_000 + time.microsecond
            assert column == "as_of" or cell == value, f"{name}:{line} {column}: {cell!r} for {value!r}"


def with_newlines(text: str) -> str:
    """Inside a cell a spreadsheet has one kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check_office(name: str, path: Path, cells: list[list[str]]) -> None:
    """LibreOffice keeps every row and every text as it is, those that look like formulas above all; what is a number or a
    time it may write in its own way."""
    out = folder / "office"
    # Fields: comma, quote, UTF-8, from line 1, every column as it is guessed, formulas evaluated as when a file is opened.
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--infilter=CSV:44,34,76,1,,0,false,true,false"]
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    with (out / path.name).open(newline="", encoding="utf-8") as file:
        found = list(csv.reader(file))
    assert len(found) == len(cells), f"{name}: {len(found)} rows in LibreOffice, not {len(cells)}"
    for line, (before, after) in enumerate(zip(cells, found), 1):
        for column, cell, shown in zip(cells[0], before, after, strict=True):
            same = with_newlines(shown) in (with_newlines(cell), with_newlines(cell[1:]) if cell.startswith("'") else cell)
            assert same or GUESSED.fullmatch(cell), f"{name}:{line} {column}: {cell!r} became {shown!r} in LibreOffice"


def main() -> None:
    assert shutil.which("soffice"), "LibreOffice is missing: `make office` installs it"
    for table in TABLES:
        paths = {extension: fetch(f"{table}.{extension}") for extension in ["csv", "jsonl", "parquet"]}
        rows = [json.loads(line) for line in paths["jsonl"].read_text(encoding="utf-8").split("\n") if line]
        cells = check_csv(table, paths["csv"], rows)
        check_pandas(table, paths["csv"], cells)
        check_duckdb(table, paths["csv"], cells)
        check_parquet(table, paths["parquet"], rows, cells[0])
        check_office(table, paths["csv"], cells)
        print(f"{table}: {len(rows)} rows, {len(cells[0])} columns agree")
    shutil.rmtree(folder)


main()
