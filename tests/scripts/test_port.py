"""The check of the address before serving."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from scripts.port import free_port, problem, try_address

HOST = "127.0.0.1"


@pytest.fixture
def busy_port() -> Iterator[int]:
    """Return a port on which something listens."""
    with socket.socket() as server:
        server.bind((HOST, 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_free_port_is_no_problem(busy_port: int) -> None:
    """Nothing is said when the address can be used."""
    assert problem(HOST, str(free_port(HOST, busy_port))) is None


def test_a_busy_port_names_one_that_is_free(busy_port: int) -> None:
    """The message can be copied: it holds a command that works."""
    message = problem(HOST, str(busy_port))
    assert message is not None
    assert message.startswith(f"poort {busy_port} is al in gebruik. Kies een andere: make serve")
    assert try_address(HOST, int(message.rpartition("=")[2])) is None


@pytest.mark.parametrize("port", ["", "acht", "0", "70000", "-1"])
def test_what_is_no_port_is_refused(port: str) -> None:
    """The message shows what a port looks like."""
    assert "Kies een getal" in (problem(HOST, port) or "")


def test_an_address_of_another_machine_is_refused() -> None:
    """192.0.2.0/24 is kept free for examples, so it is never ours."""
    assert "HOST=192.0.2.1 is geen adres van deze computer" in (problem("192.0.2.1", "8000") or "")
