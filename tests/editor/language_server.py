"""yaml-language-server as an editor runs it: a process that is spoken to in JSON-RPC over stdio.

It is told nothing but what VS Code would tell it: the folder, the settings of `.vscode/`, the text and the cursor.
"""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, Final, NamedTuple, Self

_PATIENCE: Final = 60
"""Seconds after which a server that says nothing has hung."""


class Told(NamedTuple):
    """One fault as the server shows it; the line is counted from 1, as `fzjh check` counts."""

    line: int
    marked: str
    message: str


@dataclass(frozen=True)
class Offer:
    """One entry of a completion list: what is shown, what choosing it types, what is said about it."""

    label: str
    typed: str
    about: str


class LanguageServer:
    """A running server, for use as a context manager. In a question about a place `‸` is the cursor in the text."""

    def __init__(self, command: Sequence[str | Path], folder: Path) -> None:
        self._folder, self._last = folder, 0
        self._settings = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))
        self._inbox: Queue[dict[str, Any]] = Queue()
        self._opened: list[str] = []
        self.errors: list[str] = []
        self._process = subprocess.Popen([*map(str, command)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._listener = Thread(target=self._listen)
        self._listener.start()

    def __enter__(self) -> Self:
        root = self._folder.as_uri()
        capabilities = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        opened = {"rootUri": root, "workspaceFolders": [{"uri": root, "name": "plan"}], "locale": "zh-cn"}
        self._ask("initialize", {"processId": None, "capabilities": capabilities, **opened})
        self._tell("initialized", {})
        self._until(lambda one: one.get("method") == "workspace/configuration")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def faults(self, path: Path, text: str) -> list[Told]:
        """What the server underlines in a file of this text."""
        return [_told(one, text.splitlines()) for one in self._open(path, text)]

    def offers(self, path: Path, text: str) -> list[Offer]:
        """What the server offers at the cursor, in the order of the list."""
        answer = self._at_cursor("textDocument/completion", path, text)
        entries = answer["items"] if isinstance(answer, dict) else answer or []
        return [_offer(one) for one in sorted(entries, key=lambda one: str(one.get("sortText", one["label"])))]

    def hover(self, path: Path, text: str) -> str:
        """What the server tells about the word at the cursor."""
        answer = self._at_cursor("textDocument/hover", path, text)
        contents = answer["contents"] if answer else ""
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def _at_cursor(self, method: str, path: Path, text: str) -> Any:
        before, cursor, after = text.partition("‸")
        assert cursor, "no cursor in the text"
        self._open(path, before + after)
        lines = before.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        return self._ask(method, {"textDocument": {"uri": path.as_uri()}, "position": position})

    def _open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Show a text of a file to the server; its diagnostics. Waiting for them, no answer to an older text is met."""
        uri = path.as_uri()
        if uri in self._opened:
            self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})
            self._diagnostics(uri)
        self._opened.append(uri)
        document = {"uri": uri, "languageId": "yaml", "version": len(self._opened), "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return self._diagnostics(uri)

    def _diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """The next that the server publishes for a file; on closing it these are none."""
        sign = "textDocument/publishDiagnostics"
        found = self._until(lambda one: one.get("method") == sign and one["params"]["uri"] == uri)
        return list(found["params"]["diagnostics"])

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._last += 1
        own = self._last
        self._send({"id": own, "method": method, "params": params})
        answer = self._until(lambda one: one.get("id") == own and "method" not in one)
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        pipe = self._process.stdin
        assert pipe
        pipe.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        pipe.flush()

    def _until(self, wanted: Any) -> dict[str, Any]:
        """Read on, answering what the server asks, until a wanted message has come."""
        while True:
            message = self._inbox.get(timeout=_PATIENCE)
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
            if message.get("method") in ("window/showMessage", "window/logMessage"):
                self.errors.append(str(message["params"]["message"]))
            if wanted(message):
                return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self._section(item.get("section", "")) for item in message["params"]["items"]]

    def _section(self, name: str) -> Any:
        """A section of the settings, as VS Code makes a tree of dotted names."""
        if name in self._settings:
            return self._settings[name]
        tree: dict[str, Any] = {}
        for key, value in self._settings.items():
            if key.startswith(f"{name}."):
                *above, last = key.removeprefix(f"{name}.").split(".")
                branch = tree
                for step in above:
                    branch = branch.setdefault(step, {})
                branch[last] = value
        return tree

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe
        for length in _lengths(iter(pipe.readline, b"")):
            pipe.readline()
            self._inbox.put(json.loads(pipe.read(length)))


def _lengths(lines: Iterator[bytes]) -> Iterator[int]:
    for line in lines:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            yield int(value)


def _told(one: dict[str, Any], lines: Sequence[str]) -> Told:
    start, end = one["range"]["start"], one["range"]["end"]
    line = lines[start["line"]] if start["line"] < len(lines) else ""
    last = end["character"] if end["line"] == start["line"] else len(line)
    return Told(start["line"] + 1, line[start["character"] : last], one["message"])


def _offer(one: dict[str, Any]) -> Offer:
    about = one.get("documentation") or ""
    typed = one.get("textEdit", {}).get("newText") or one.get("insertText") or one["label"]
    return Offer(one["label"], typed, about["value"] if isinstance(about, dict) else about)
