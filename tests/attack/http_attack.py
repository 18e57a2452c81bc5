#!/usr/bin/env python3
"""Attacks a running server over HTTP: malformed requests, floods, slow senders; prints a table, ends with 1 when it gave way.

    tests/attack/http_attack.py HOST PORT PID [--path /] [--form /] [--seconds 20]

PID is the server's process, whose memory is watched. PATH is an address that a GET answers with 200, FORM
one that takes a form by POST. SECONDS is how long a
slow sender is waited for: more than the server's time for a head.
"""
import argparse
import re
import socket
import sys
import threading
import time

MEGABYTE = 1 << 20
MEMORY_LIMIT = 50  # megabytes the server may grow by
DELAY_LIMIT = 0.5  # seconds a new reader may wait behind slow ones
CROWD = 512


class Target:
    """The server under attack."""

    def __init__(self, host, port, pid, path, form):
        self.host, self.port, self.pid, self.path, self.form = host, port, pid, path, form
        self.first_memory = self.memory()

    def connect(self, timeout=5.0):
        return socket.create_connection((self.host, self.port), timeout)

    def is_alive(self):
        try:
            with open(f"/proc/{self.pid}/stat") as stat:
                return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
        except OSError:
            return False

    def memory(self):
        """Resident megabytes."""
        try:
            with open(f"/proc/{self.pid}/status") as status:
                return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024
        except (OSError, AttributeError):
            return 0.0

    def growth(self):
        return self.memory() - self.first_memory

    def get(self):
        return self.request("GET")

    def posted_form(self, length):
        head = (f"POST {self.form} HTTP/1.1", "Host: attack.test", "Origin: http://attack.test", f"Content-Length: {length}",
                "Content-Type: application/x-www-form-urlencoded", "", "")
        return "\r\n".join(head).encode()

    def request(self, method, *lines, version="1.1", host="Host: attack.test"):
        head = [f"{method} {self.path} HTTP/{version}", *([host] if host else []), *lines, "", ""]
        return "\r\n".join(head).encode("latin-1")


class Outcome:
    """What came back on one connection."""

    def __init__(self, statuses, is_closed):
        self.statuses, self.is_closed = statuses, is_closed

    def words(self):
        return (",".join(map(str, self.statuses)) or "nothing") + (", closed" if self.is_closed else ", open")

    def is_refusal(self):
        return self.is_closed and all(status >= 400 for status in self.statuses)


def read_all(connection, seconds):
    """Everything until the server closes, or until so many seconds without its closing."""
    received, is_closed = b"", False
    until = time.monotonic() + seconds
    try:
        while (left := until - time.monotonic()) > 0:
            connection.settimeout(left)
            piece = connection.recv(65536)
            if not piece:
                is_closed = True
                break
            received += piece
    except ConnectionError:
        is_closed = True
    except socket.timeout:
        pass
    statuses = [int(code) for code in re.findall(rb"HTTP/1\.[01] (\d{3}) ", received)]
    return Outcome(statuses, is_closed)


def exchange(target, pieces, seconds=4.0):
    """Sends the pieces one after the other and gives back what came."""
    with target.connect() as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
                if len(pieces) > 1:
                    time.sleep(0.2)
        except ConnectionError:
            pass
        return read_all(connection, seconds)


def malformed(target):
    """Name and pieces of every request that no server may take."""
    post = lambda *lines: target.request("POST", *lines)
    chunked = "Transfer-Encoding: chunked"
    whole = b"5\r\nhello\r\n0\r\n\r\n"
    yield "chunked", [post(chunked) + whole]
    yield "length, then chunked", [post("Content-Length: 5", chunked) + b"0\r\n\r\n"]
    yield "chunked, then length", [post(chunked, "Content-Length: 5") + b"0\r\n\r\n"]
    yield "unknown coding and length", [post("Transfer-Encoding: xchunked", "Content-Length: 5") + b"0\r\n\r\n"]
    yield "chunked, identity", [post("Transfer-Encoding: chunked, identity") + b"0\r\n\r\n"]
    yield "identity, then a second request", [post("Transfer-Encoding: identity") + target.get()]
    yield "chunked with a blank before its colon", [post("Transfer-Encoding : chunked") + b"0\r\n\r\n"]
    yield "chunked in HTTP/1.0", [target.request("POST", chunked, version="1.0") + whole]
    yield "chunk of size -2", [post(chunked) + b"-2\r\nhello\r\n0\r\n\r\n"]
    yield "chunk of 17 F", [post(chunked) + b"F" * 17 + b"\r\nhello\r\n0\r\n\r\n"]
    yield "chunk with a broken end", [post(chunked) + b"5\r\nhelloXX0\r\n\r\n"]
    yield "half a last chunk, then a byte", [post(chunked), b"0\r\n", b"X", b": y\r\n\r\n"]
    yield "two lengths that differ", [post("Content-Length: 5", "Content-Length: 0") + b"hello"]
    yield "two lengths alike", [post("Content-Length: 5", "Content-Length: 5") + b"hello"]
    for length in ("+5", "-1", "0x5", "5 5", "5,5", "", "99999999999999999999"):
        yield f"length {length!r}", [post(f"Content-Length: {length}") + b"hello"]
    yield "bare line feeds", [f"GET {target.path} HTTP/1.1\nHost: x\n\n".encode()]
    yield "folded line", [target.request("GET", "X-A: b\r\n c")]
    yield "NUL in a value", [target.request("GET", "X-A: b\0c")]
    yield "return in a value", [target.request("GET", "X-A: b\rTransfer-Encoding: chunked")]
    yield "blank in a name", [target.request("GET", "X A: b")]
    yield "line without a colon", [target.request("GET", "nothing")]
    yield "no host", [target.request("GET", host=None)]
    yield "two hosts", [target.request("GET", "Host: other.test")]
    yield "host with a path", [target.request("GET", host="Host: a/b")]
    yield "version 2.0", [target.request("GET", version="2.0")]
    yield "version 0.9", [target.request("GET", version="0.9")]
    yield "no version", [f"GET {target.path}\r\n\r\n".encode()]
    yield "NUL in the address", [f"GET {target.path}%00 HTTP/1.1\r\nHost: x\r\n\r\n".encode()]
    yield "whole address", [f"GET http://x{target.path} HTTP/1.1\r\nHost: x\r\n\r\n".encode()]
    yield "a TLS greeting", [bytes.fromhex("16030100ce010000ca0303") + bytes(64)]


def floods(target):
    """Name, opening and unit of every endless sending."""
    post = lambda *lines: target.request("POST", *lines)
    block = b"a" * 65536
    yield "one header line of 100 MB", target.get()[:-2] + b"X: ", block
    yield "an address of 100 MB", b"GET /", block
    yield "header lines without end", target.get()[:-2], b"X-A: b\r\n" * 8000
    yield "a chunk extension of 100 MB", post("Transfer-Encoding: chunked") + b"5;", block
    yield "trailers without end", post("Transfer-Encoding: chunked") + b"0\r\n", b"X-A: bbbbbbbb\r\n" * 4000
    yield "chunks without end", post("Transfer-Encoding: chunked"), b"10000\r\n" + block + b"\r\n"
    yield "a body of 100 MB", post(f"Content-Length: {100 * MEGABYTE}", "Content-Type: text/plain"), block
    yield "a form of 100 MB", target.posted_form(100 * MEGABYTE), block
    yield "requests whose answers nobody reads", b"", target.get() * 500


def flood(target, opening, unit, total=100 * MEGABYTE):
    """Sends until the server closes; gives the megabytes that went out and the most memory seen."""
    sent, peak = 0, target.growth()
    with target.connect(timeout=3.0) as connection:
        try:
            connection.sendall(opening)
            while sent < total:
                connection.sendall(unit)
                sent += len(unit)
                peak = max(peak, target.growth())
        except OSError:
            pass
    return sent / MEGABYTE, max(peak, target.growth())


def slow_sender(target, opening, seconds):
    """One byte every second and a half; gives the seconds until the server had enough, or none."""
    began = time.monotonic()
    with target.connect() as connection:
        connection.sendall(opening)
        while time.monotonic() - began < seconds:
            connection.settimeout(1.5)
            try:
                if connection.recv(4096) is not None:
                    return time.monotonic() - began
            except socket.timeout:
                pass
            except ConnectionError:
                return time.monotonic() - began
            try:
                connection.sendall(b"a")
            except ConnectionError:
                return time.monotonic() - began
    return None


def delay_of_reader(target, readers=20):
    """The longest that one of some new readers waits for its page, from connecting on."""
    longest = 0.0
    for _ in range(readers):
        began = time.monotonic()
        with target.connect() as connection:
            connection.sendall(target.request("GET", "Connection: close"))
            if 200 not in read_all(connection, 5.0).statuses:
                return None
        longest = max(longest, time.monotonic() - began)
    return longest


class Report:
    """The table, and how often the server held."""

    def __init__(self):
        self.passed = self.failed = 0

    def line(self, name, words, holds):
        self.passed, self.failed = self.passed + holds, self.failed + (not holds)
        print(f"{'holds' if holds else 'GAVE WAY':9} {name:42} {words}", flush=True)


def attack_with_malformed(target, report):
    for name, pieces in malformed(target):
        outcome = exchange(target, pieces)
        report.line(name, outcome.words(), outcome.is_refusal() and target.is_alive())


def attack_with_floods(target, report):
    for name, opening, unit in floods(target):
        sent, peak = flood(target, opening, unit)
        holds = peak <= MEMORY_LIMIT and target.is_alive()
        report.line(name, f"{sent:.1f} MB sent, memory {peak:+.1f} MB", holds)


def attack_with_crowd(target, report):
    alone = delay_of_reader(target)
    crowd = [target.connect() for _ in range(CROWD)]
    try:
        for slow in crowd[::2]:
            slow.sendall(target.get()[:-4])
        among = delay_of_reader(target)
    finally:
        for connection in crowd:
            connection.close()
    if alone is None or among is None:
        report.line("a new reader", "was not answered", False)
        return
    words = f"{alone * 1000:.1f} ms alone, {among * 1000:.1f} ms among {CROWD} slow and idle"
    report.line("a new reader", words, among <= DELAY_LIMIT)


def attack_with_slowness(target, report, seconds):
    openings = {
        "a head, a byte at a time": target.get()[:-2] + b"X: ",
        "a form, a byte at a time": target.posted_form(100),
    }
    times = {}
    threads = [threading.Thread(target=lambda n=name, o=opening: times.update({n: slow_sender(target, o, seconds)}))
               for name, opening in openings.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in openings:
        ended = times.get(name)
        report.line(name, "never ended" if ended is None else f"ended after {ended:.0f} s", ended is not None)


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("host")
    words.add_argument("port", type=int)
    words.add_argument("pid", type=int)
    words.add_argument("--path", default="/")
    words.add_argument("--form", default="/")
    words.add_argument("--seconds", type=float, default=20.0)
    given = words.parse_args()
    target = Target(given.host, given.port, given.pid, given.path, given.form)
    report = Report()
    sound = exchange(target, [target.request("GET", "Connection: close")])
    report.line("a sound request", sound.words(), sound.statuses == [200])
    try:
        attack_with_malformed(target, report)
        attack_with_floods(target, report)
        attack_with_slowness(target, report, given.seconds)
        attack_with_crowd(target, report)
    except OSError as failure:
        report.line("the attack", f"could not go on: {failure}", False)
    growth = target.growth()
    report.line("memory at the end", f"{growth:+.1f} MB", growth <= MEMORY_LIMIT)
    report.line("the server", "alive" if target.is_alive() else "dead", target.is_alive())
    print(f"attack: {report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
