"""The guard around all journeys refuses what it is there for."""

import socket
import sys
import urllib.request
from contextlib import closing, suppress

import pytest

from tests import network


def test_connections_and_names_are_refused_and_remembered() -> None:
    with network.refused() as asked:
        with pytest.raises(network.NetworkUsed):
            socket.create_connection(("127.0.0.1", 9))
        with pytest.raises(network.NetworkUsed):
            urllib.request.urlopen("http://127.0.0.1:9")
        with suppress(RuntimeError):
            socket.getaddrinfo("example.org", 80)
    assert len(asked) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody tells what a process has open")
def test_a_socket_that_is_open_is_seen_whoever_opened_it() -> None:
    with network.left_alone(), closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as opened:
        opened.bind(("127.0.0.1", 0))
        port = opened.getsockname()[1]
        assert network.open_connections() == [f"0100007F:{port:04X} 00000000:0000"]
    assert network.open_connections() == []
