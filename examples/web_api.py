"""A small web service round an extractor, with the standard library alone.

    python examples/web_api.py --port 8080
    curl --data-binary @examples/port.txt http://127.0.0.1:8080/
    curl --data-binary @examples/port.txt http://127.0.0.1:8080/page > port.html

``POST /`` answers with the records as JSON, ``POST /page`` with a page that shows them; ``GET /health`` says
that the model is loaded.
"""

from __future__ import annotations

import argparse
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

from attribution import Extractor, render_html

LONGEST = 1_000_000
"""Bytes of an article; what is longer is refused before it is read."""


class Service(ThreadingHTTPServer):
    """The server, with the one extractor that all requests share."""

    def __init__(self, address: tuple[str, int], extractor: Extractor) -> None:
        super().__init__(address, Handler)
        self.extractor = extractor
        self.lock = Lock()


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Service

    def do_GET(self) -> None:
        """Say that the service is up."""
        self._answer(200 if self.path == "/health" else 404, "application/json", "{}")

    def do_POST(self) -> None:
        """Read the article in the body."""
        announced = self.headers.get("Content-Length", "")
        if not announced.isdecimal():
            self._answer(411, "application/json", json.dumps({"error": "the body has no length"}))
            return
        length = int(announced)
        if self.path not in {"/", "/page"} or length > LONGEST:
            self._answer(404 if length <= LONGEST else 413, "application/json", "{}")
            return
        try:
            text = self.rfile.read(length).decode("utf-8")
        except UnicodeDecodeError:
            self._answer(400, "application/json", json.dumps({"error": "the body is not UTF-8"}))
            return
        with self.server.lock:  # spaCy shares its words among threads
            records = self.server.extractor.extract(text)
        if self.path == "/page":
            self._answer(200, "text/html", render_html(text, records))
        else:
            data = [record.to_dict() for record in records]
            self._answer(200, "application/json", json.dumps(data, ensure_ascii=False))

    def _answer(self, status: int, media_type: str, body: str) -> None:
        encoded = body.encode("utf-8", errors="replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{media_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(encoded)))
        self.end_headers()
        self.wfile.write(encoded)


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--port", type=int, default=8080)
    options = parser.parse_args()
    extractor = Extractor()
    extractor.load()
    with Service(("127.0.0.1", options.port), extractor) as service:
        service.serve_forever()


if __name__ == "__main__":
    main()
