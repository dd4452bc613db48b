"""The examples do what they say."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection
from threading import Thread

import pytest

from attribution import Attribution, Extractor
from pages import ROOT, load_example

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def address(extractor: Extractor) -> Iterator[str]:
    service = load_example("web_api").Service(("127.0.0.1", 0), extractor)
    thread = Thread(target=service.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{service.server_address[1]}"
    service.shutdown()
    service.server_close()
    thread.join()


def post(url: str, body: bytes) -> tuple[str, str]:
    with urllib.request.urlopen(urllib.request.Request(url, body)) as answer:
        return answer.headers["Content-Type"], answer.read().decode()


def test_web_api_answers_with_records(address: str, extractor: Extractor, port: str) -> None:
    kind, body = post(f"{address}/", port.encode())
    assert kind == "application/json; charset=utf-8"
    assert tuple(map(Attribution.from_dict, json.loads(body))) == extractor.extract(port)


def test_web_api_answers_with_a_page(address: str, port: str) -> None:
    kind, body = post(f"{address}/page", port.encode())
    assert kind == "text/html; charset=utf-8"
    assert body.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("path", "body", "status"), [("/", b"\xff", 400), ("/nowhere", b"Oui.", 404)])
def test_web_api_refuses(address: str, path: str, body: bytes, status: int) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        post(address + path, body)
    assert refused.value.code == status


def test_web_api_refuses_a_body_of_unknown_length(address: str) -> None:
    connection = HTTPConnection(address.removeprefix("http://"))
    connection.request("POST", "/", headers={"Content-Length": "long"})
    assert connection.getresponse().status == 411
    connection.close()


def test_web_api_is_healthy(address: str) -> None:
    with urllib.request.urlopen(f"{address}/health") as answer:
        assert answer.status == 200


def test_pipeline_tests_pass() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "examples/test_pipeline.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "6 passed" in done.stdout
