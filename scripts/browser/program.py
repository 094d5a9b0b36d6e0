"""The program as the tests use it: simulations to hold the page against, and a workbench that runs."""

import json
import os
import re
import signal
import subprocess
import urllib.error
import urllib.request

ENVIRONMENT = {**os.environ, "LC_ALL": "C"}


def simulate(program, study, weights, *options):
    """By person what `evenhand simulate` says for weights, and the whole answer."""
    to = ",".join(f"{name}={weight}" for name, weight in weights.items())
    output = subprocess.run(
        [program, "simulate", study, "--to", to, "--format", "json", *options], env=ENVIRONMENT, check=True,
        stdout=subprocess.PIPE).stdout
    answer = json.loads(output)
    return {change["person"]: change for change in answer["changes"]}, answer


class Workbench:
    def __init__(self, program, study, record, *options):
        self.record = record
        self.process = subprocess.Popen(
            [program, "serve", study, "--state", record, "--lang", "en", *options], env=ENVIRONMENT, stdout=subprocess.PIPE,
            text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\?token=([0-9a-f]{64})", line)
        if not found:
            raise AssertionError(f"no address: {line}")
        self.address, self.port, self.token = found.group(0), int(found.group(1)), found.group(2)

    def ask(self, path, headers=None, content=None):
        """Status and text of an answer to a request that no browser made."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", headers=headers or {},
            data=None if content is None else json.dumps(content).encode())
        if content is not None:
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def entries(self):
        status, text = self.ask("/record", {"X-Evenhand-Token": self.token})
        return json.loads(text)["count"]

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)
