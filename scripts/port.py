"""Checks before serving that the address is free, because MkDocs would stop with a traceback.

    python -m scripts.port HOST PORT

Exits with 1, and tells which port is free, when it is not.
"""

from __future__ import annotations

import errno
import socket
import sys

HIGHEST = 65535


def problem(host: str, port: str) -> str | None:
    """Return what is wrong with an address and what to do, or None when it is free."""
    if not port.isdecimal() or not 0 < int(port) <= HIGHEST:
        return f"PORT={port} is geen poort. Kies een getal, bijvoorbeeld: make serve PORT=8000."
    code = try_address(host, int(port))
    if code is None:
        return None
    if code in {errno.EADDRINUSE, errno.EACCES}:
        why = "is al in gebruik" if code == errno.EADDRINUSE else "mag je niet gebruiken"
        return f"poort {port} {why}. Kies een andere: make serve PORT={free_port(host, int(port))}"
    return f"HOST={host} is geen adres van deze computer. Gebruik: make serve HOST=127.0.0.1"


def try_address(host: str, port: int) -> int | None:
    """Return the number of the error when the address cannot be used."""
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((host, port))
        except OSError as error:
            return error.errno or errno.EADDRNOTAVAIL
    return None


def free_port(host: str, port: int) -> int:
    """Return the first free port after this one, and not one of the system's."""
    after = range(max(port + 1, 8000), HIGHEST)
    return next(number for number in after if try_address(host, number) is None)


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    wrong = problem(*arguments)
    if wrong:
        print(f"Fout: {wrong}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
