"""Certificates and proxies of the environment: whom the program trusts, and through whom it asks."""
import shutil
import socket
import ssl
import subprocess
import threading
import unittest

from support import SERVICES, Case, main

ANSWER = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
NAMES = "subjectAltName=DNS:localhost,DNS:service.invalid,IP:127.0.0.1"


class Listener:
    """A port on which every call is answered by `serve`, in a thread of its own."""

    def __init__(self):
        self.heard = []  # the first line of each request
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            try:
                call = self.socket.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.serve_safely, args=(call,), daemon=True).start()

    def serve_safely(self, call):
        try:
            with call:
                self.serve(call)
        except OSError:
            pass  # the other side hung up

    def head(self, call):
        data = b""
        while b"\r\n\r\n" not in data:
            data += call.recv(1) or b"\r\n\r\n"  # not a byte too many: a tunnel begins behind it
        self.heard.append(data.split(b"\r\n")[0].decode())


class Service(Listener):
    """Speaks TLS and holds nothing."""

    def __init__(self, folder):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(folder / "ca.pem", folder / "key.pem")
        super().__init__()

    def serve(self, call):
        with self.context.wrap_socket(call, server_side=True) as spoken:
            self.head(spoken)
            spoken.sendall(ANSWER)


class Proxy(Listener):
    """Takes every tunnel to one port, wherever it was to lead."""

    def __init__(self, port):
        self.end = port
        super().__init__()

    def serve(self, call):
        self.head(call)
        with socket.create_connection(("127.0.0.1", self.end)) as far:
            call.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            threading.Thread(target=self.pour, args=(far, call), daemon=True).start()
            self.pour(call, far)

    @staticmethod
    def pour(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class Trust(Case):
    def setUp(self):
        super().setUp()
        if not shutil.which("openssl"):
            raise unittest.SkipTest("no openssl to make a certificate with")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-addext", NAMES, "-keyout", self.folder / "key.pem", "-out", self.folder / "ca.pem"],
                       check=True, capture_output=True)
        self.authority = str(self.folder / "ca.pem")
        self.service = self.listening(Service(self.folder))
        self.write("list.md", "- [A Paper of Some Kind](https://arxiv.org/abs/2301.00001)\n")
        self.point(f"https://localhost:{self.service.port}")

    def listening(self, listener):
        self.addCleanup(listener.socket.close)
        return listener

    def point(self, base):
        self.environment.update({f"CITEGRAPH_{name}_URL": base for name in SERVICES})

    def resolve(self, **environment):
        return self.run_program("resolve", "list.md", S2_API_KEY="secret", **environment).stderr.decode()

    def test_nobody_vouches_for_the_certificate(self):
        self.assertRegex(self.resolve(), "no network: .*certificate")
        self.assertEqual(self.service.heard, [])

    def test_the_environment_names_who_is_trusted(self):
        for number, variable in enumerate(("SSL_CERT_FILE", "CURL_CA_BUNDLE")):
            with self.subTest(variable=variable):
                self.service.heard.clear()
                (self.folder / "list.md.citegraph.lock.json").unlink(missing_ok=True)
                said = self.resolve(CITEGRAPH_CACHE=f"{number}.sqlite", **{variable: self.authority})
                self.assertTrue(self.service.heard, said)
                self.assertNotIn("no network", said)

    def test_a_file_of_certificates_that_is_not_there_is_named(self):
        self.assertRegex(self.resolve(SSL_CERT_FILE="missing.pem"), r"no network: .*missing\.pem")
        self.assertEqual(self.service.heard, [])

    def test_a_proxy_is_asked_for_a_tunnel(self):
        self.point("https://service.invalid")
        for variable in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            with self.subTest(variable=variable):
                proxy = self.listening(Proxy(self.service.port))
                self.service.heard.clear()
                said = self.resolve(SSL_CERT_FILE=self.authority, CITEGRAPH_CACHE=variable,
                                    **{variable: f"http://127.0.0.1:{proxy.port}"})
                self.assertIn("CONNECT service.invalid:443 HTTP/1.1", proxy.heard, said)
                self.assertTrue(self.service.heard, said)

    def test_no_proxy_is_obeyed(self):
        self.point("https://service.invalid")
        proxy = self.listening(Proxy(self.service.port))
        said = self.resolve(SSL_CERT_FILE=self.authority, https_proxy=f"http://127.0.0.1:{proxy.port}",
                            no_proxy="elsewhere.example,.invalid")
        self.assertEqual(proxy.heard, [])
        self.assertIn("no network", said)

    def test_a_proxy_that_is_down_is_no_network(self):
        self.point("https://service.invalid")
        proxy = self.listening(Proxy(self.service.port))
        proxy.socket.close()
        self.assertRegex(self.resolve(https_proxy=f"http://127.0.0.1:{proxy.port}"), "(?i)no network: .*connect")


main()
