"""Chromium through chromedriver: the few commands of WebDriver that the tests need, with nothing but the standard library."""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"tab": "\ue004", "enter": "\ue007", "right": "\ue014", "left": "\ue012", "down": "\ue015", "space": "\ue00d", "page-up": "\ue00e", "escape": "\ue00c"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Browser:
    def __init__(self):
        port = free_port()
        self.profile = tempfile.mkdtemp(prefix="evenhand-browser-")
        self.driver = subprocess.Popen(
            ["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.base = f"http://127.0.0.1:{port}"
        self.session = ""
        wait(lambda: self.call("GET", "/status")["ready"], "chromedriver does not start", seconds=30)
        options = {
            "binary": shutil.which("chromium"),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                f"--user-data-dir={self.profile}",
            ],
        }
        capabilities = {"browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"}, "goog:chromeOptions": options}
        made = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.session = "/session/" + made["sessionId"]
        self.size(1280, 900)

    def call(self, method, path, content=None):
        data = None if method == "GET" else json.dumps(content or {}).encode()
        request = urllib.request.Request(
            self.base + path, method=method, data=data, headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"].split("\n")[0]) from None

    def command(self, method, path, content=None):
        return self.call(method, self.session + path, content)

    def developer(self, name, **parameters):
        """A command of the debugging protocol."""
        return self.command("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def close(self):
        try:
            self.command("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            shutil.rmtree(self.profile, ignore_errors=True)

    # What a person does

    def open(self, address):
        self.command("POST", "/url", {"url": address})

    def reload(self):
        self.command("POST", "/refresh")

    def size(self, width, height):
        self.developer(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def steady(self, act):
        """Does something with an element again where the page has put a new one in its place meanwhile."""
        end = time.monotonic() + 10
        while True:
            try:
                return act()
            except RuntimeError as error:
                if "stale element" not in str(error) or time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def find(self, selector):
        return self.command("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        def act():
            element = self.find(selector)
            self.run("arguments[0].scrollIntoView({block: 'center'})", {ELEMENT: element})
            self.command("POST", f"/element/{element}/click")

        self.steady(act)

    def type(self, selector, text):
        self.steady(lambda: self.command("POST", f"/element/{self.find(selector)}/value", {"text": text}))

    def retype(self, selector, text):
        self.steady(lambda: self.command("POST", f"/element/{self.find(selector)}/clear"))
        self.type(selector, text)

    def choose(self, selector, value):
        self.click(f"{selector} option[value='{value}']")

    def press(self, key, times=1):
        pressed = [{"type": kind, "value": KEYS[key]} for _ in range(times) for kind in ("keyDown", "keyUp")]
        self.command("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": pressed}]})

    def drag(self, selector, start, end):
        """Drags along an element: from and to as shares of its width."""
        element = {ELEMENT: self.find(selector)}
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        box = self.run("const b = arguments[0].getBoundingClientRect(); return [b.x, b.y, b.width, b.height]", element)
        across = lambda share: round(box[0] + 8 + share * (box[2] - 16))
        middle = round(box[1] + box[3] / 2)
        steps = [{"type": "pointerMove", "duration": 0, "x": across(start), "y": middle}, {"type": "pointerDown", "button": 0}]
        for step in range(1, 11):
            steps.append({
                "type": "pointerMove", "duration": 20, "x": across(start + (end - start) * step / 10), "y": middle})
        steps.append({"type": "pointerUp", "button": 0})
        self.command("POST", "/actions", {
            "actions": [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}]})

    def drag_onto(self, selector, target, kind="mouse"):
        """Drags the middle of one element onto the upper part of another."""
        middle = "const b = arguments[0].getBoundingClientRect(); return [b.x + b.width / 2, b.y + Math.min(b.height / 2, 40)]"
        element = {ELEMENT: self.find(selector)}
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        start, end = self.run(middle, element), self.run(middle, {ELEMENT: self.find(target)})
        steps = [{"type": "pointerMove", "duration": 0, "x": round(start[0]), "y": round(start[1])}, {"type": "pointerDown", "button": 0}]
        for step in range(1, 11):
            steps.append({"type": "pointerMove", "duration": 20, "x": round(start[0] + (end[0] - start[0]) * step / 10),
                          "y": round(max(2, start[1] + (end[1] - start[1]) * step / 10))})
        steps.append({"type": "pointerUp", "button": 0})
        self.command("POST", "/actions", {
            "actions": [{"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": steps}]})

    # What a person sees

    def run(self, script, *arguments):
        return self.command("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.textContent ?? null", selector)

    def complaints(self):
        """What the browser's console says since it was last asked."""
        return [entry["message"] for entry in self.command("POST", "/se/log", {"type": "browser"})]

    def picture(self, path, whole=True):
        shot = self.developer("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def overlaps(self):
        """Pairs of texts or controls that cover each other, and what runs out of the page at the side."""
        return self.run(OVERLAPS)


# Boxes of everything that is read: lines of text, fields and buttons. What a scrolled container hides, what floats above the page on purpose
# (heads of tables, the line at the foot) and what is only for screen readers doesn't count.
OVERLAPS = """
const boxes = [];
const floats = (node) => { for (let e = node; e && e !== document.body; e = e.parentElement) {
  const style = getComputedStyle(e);
  if (['sticky', 'fixed', 'absolute'].includes(style.position) && e.tagName !== 'ASIDE') return true; } return false; };
const clipped = (node, box) => { for (let e = node; e && e !== document.body; e = e.parentElement) {
  if (getComputedStyle(e).overflow === 'visible') continue;
  const own = e.getBoundingClientRect();
  if (box.top < own.top - 1 || box.bottom > own.bottom + 1 || box.left < own.left - 1 || box.right > own.right + 1) return true; } return false; };
const add = (node, box, name) => {
  if (box.width < 1 || box.height < 1 || clipped(node, box)) return;
  boxes.push({ node, left: box.left, right: box.right, top: box.top, bottom: box.bottom, name });
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode, parent = node.parentElement;
  if (!node.data.trim() || ['SCRIPT', 'STYLE', 'OPTION'].includes(parent.tagName) || floats(parent) || !parent.checkVisibility()) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) add(parent, box, node.data.trim().slice(0, 40));
}
for (const node of document.querySelectorAll('input, select, textarea, button')) {
  if (node.checkVisibility() && !floats(node)) add(node, node.getBoundingClientRect(), node.id || node.type);
}
const found = [];
boxes.sort((a, b) => a.top - b.top);
for (let i = 0; i < boxes.length; i++) {
  const a = boxes[i];
  if (a.right > innerWidth + 1 || a.left < -1) found.push('outside: ' + a.name);
  for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom - 3; j++) {
    const b = boxes[j];
    if (a.node === b.node || a.node.contains(b.node) || b.node.contains(a.node)) continue;
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left), height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (width > 2 && height > 3) found.push(a.name + ' / ' + b.name);
  }
}
if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
return found;
"""


def wait(condition, failure, seconds=10):
    """What a condition says once it is true."""
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        try:
            value = condition()
            if value:
                return value
        except (RuntimeError, OSError) as error:
            last = error
        time.sleep(0.05)
    raise AssertionError(f"{failure}{f': {last}' if last else ''}")
