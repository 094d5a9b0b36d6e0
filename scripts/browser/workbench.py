"""The workbench in a real browser. Run through scripts/test-browser."""

import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import traceback

import studies
from browser import Browser, wait
from program import ENVIRONMENT, Workbench, simulate

PROGRAM = os.path.abspath(sys.argv[1])
STUDY = "datasets/coastal-district"
APPRAISAL = "datasets/appraisal"
PICTURES = "out/browser"

checks = []


def check(name):
    """Marks a function as a check; they run in the order in which they stand."""

    def keep(function):
        checks.append((name, function))
        return function

    return keep


class Scene:
    """A browser before a workbench on the bundled study."""

    def __init__(self, folder):
        self.folder = folder
        self.browser = Browser()
        self.bench = Workbench(PROGRAM, STUDY, os.path.join(folder, "record.sqlite"))

    def weights(self):
        return self.browser.run(
            "return Object.fromEntries([...document.querySelectorAll('input[type=range]')]"
            ".map((slider) => [slider.dataset.component, slider.parentElement.querySelector('input[type=number]').value]))")

    def ranking(self):
        """By person rank and band as the table shows them."""
        rows = self.browser.run(
            "return [...document.querySelectorAll('#ranking tbody tr')]"
            ".map((row) => [row.dataset.person, row.cells[0].textContent, row.cells[3].firstChild.textContent, row.cells[4].textContent])")
        return {person: (rank, total, band) for person, rank, total, band in rows}

    def summary(self):
        return self.browser.text("#summary")

    def settle(self):
        """Waits until the page has asked everything that it asks when weights rest."""
        last = None
        for _ in range(200):
            now = self.browser.run(
                "return [document.getElementById('summary').textContent, document.getElementById('importance').textContent,"
                " document.getElementById('ranking').textContent, document.getElementById('announce').textContent]")
            if now == last:
                return
            last = now
            self.browser.run("return new Promise((done) => setTimeout(done, 700))")
        raise AssertionError("the page does not come to rest")

    def show(self, view):
        self.browser.click(f"nav a[data-view={view}]")
        wait(lambda: self.browser.run("return !document.getElementById('view-' + arguments[0]).hidden", view), f"no view {view}")

    def compare_with_simulation(self):
        """Every line of the ranking against `evenhand simulate` at the weights that the page shows."""
        people, answer = simulate(PROGRAM, STUDY, self.weights())
        totals = {person["person"]: person["total"] for person in answer["after"]["people"]}
        shown = self.ranking()
        assert len(shown) == 100, f"{len(shown)} lines"
        for person, (rank, total, band) in shown.items():
            change = people[person]
            assert float(rank) == change["rankAfter"], f"{person}: rank {rank}, simulate says {change['rankAfter']}"
            assert float(total) == round(totals[person], 2), f"{person}: total {total}, simulate says {totals[person]}"
            now, was = change["bandAfter"], change["bandBefore"]
            expected = (now or "") if now == was else f"{was or 'none'} → {now or 'none'}"
            assert band == expected, f"{person}: band {band}, simulate says {expected}"
        return people, answer


@check("opens: the study's name, today's ranking, and nobody moves")
def opens(scene):
    scene.browser.open(scene.bench.address)
    wait(lambda: scene.summary() == "With these weights everybody keeps rank and band.", "no summary")
    assert scene.browser.text("h1") == "Workbench: coastal-district"
    assert scene.weights() == {"unit": "40", "leaders": "20", "team": "15", "daily": "10", "head": "15"}
    scene.settle()
    scene.compare_with_simulation()


@check("drags a weight: the others follow in proportion, and a known person's rank becomes what simulate says")
def drags(scene):
    before = scene.ranking()
    scene.browser.drag("input[data-component=unit]", 0.4, 0.15)
    wait(lambda: "change rank" in scene.summary(), "nobody moves")
    scene.settle()
    weights = scene.weights()
    assert float(weights["unit"]) < 25, weights
    assert abs(sum(map(float, weights.values())) - 100) < 1e-9, weights
    people, answer = scene.compare_with_simulation()
    known = next(person for person, line in before.items() if people[person]["rankAfter"] != float(line[0]) and person in scene.ranking())
    assert float(scene.ranking()[known][0]) == people[known]["rankAfter"] != float(before[known][0])
    bands = answer["summary"]["bandChanges"]
    assert f"{bands} change band" in scene.summary(), scene.summary()
    assert f"{answer['summary']['kendallTau']:.3f}" in scene.summary(), scene.summary()
    print(f"    {known}: rank {before[known][0]} → {scene.ranking()[known][0]} at {weights}")


@check("bands, groups and importance are those of simulate")
def outcomes(scene):
    _, answer = simulate(PROGRAM, STUDY, scene.weights())
    cells = lambda place: scene.browser.run(
        "return [...document.querySelectorAll(arguments[0] + ' tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))",
        place)
    for row, group in zip(cells("#groups"), answer["after"]["groups"]):
        assert row[0] == group["group"] and row[1] == str(group["n"]), row
        assert row[2].startswith(f"{group['meanRank']:.1f}") and row[3].startswith(f"{group['selectionRate'] * 100:.1f}%"), row
    for row in cells("#bands"):
        name = None if row[0] == "none" else row[0]
        assert int(row[2]) == sum(person["band"] == name for person in answer["after"]["people"]), row
    for row, own in zip(cells("#importance"), answer["after"]["importance"]):
        assert row[0] == own["component"], row
        assert row[2].startswith(f"{own['covarianceShare'] * 100:.1f}%") and row[3].startswith(f"{own['mainEffect'] * 100:.1f}%"), row


@check("ranks within reach are the rank ranges of simulate")
def reach(scene):
    _, answer = simulate(PROGRAM, STUDY, scene.weights(), "--shift", "0.05")
    ranges = {row["person"]: row for row in answer["rankRanges"]["after"]["people"]}
    shown = scene.browser.run(
        "return [...document.querySelectorAll('#ranking tbody tr')].map((row) => [row.dataset.person, row.cells[5].querySelector('[title]').title])")
    assert len(shown) == 100
    for person, said in shown:
        own = ranges[person]
        expected = (f"ranks {own['bestReached']} to {own['worstReached']} met, "
                    f"limits {own['bestLimit']} to {own['worstLimit']}")
        assert said == expected, f"{person}: {said}, simulate says {expected}"


@check("a locked weight stays; a typed weight counts; the keyboard moves a slider")
def keyboard(scene):
    scene.browser.click("#reset")
    wait(lambda: scene.weights()["unit"] == "40", "weights of today do not come back")
    scene.browser.click(".weight:nth-child(3) input[type=checkbox]")
    scene.browser.retype(".weight:nth-child(2) input[type=number]", "30")
    scene.browser.press("tab")
    weights = scene.weights()
    assert weights["team"] == "15" and weights["leaders"] == "30", weights
    assert abs(sum(map(float, weights.values())) - 100) < 1e-9, weights
    scene.browser.run("document.querySelector('input[data-component=unit]').focus()")
    scene.browser.press("right", 4)
    moved = scene.weights()
    assert float(moved["unit"]) > float(weights["unit"]) and moved["team"] == "15", moved
    scene.settle()
    scene.compare_with_simulation()
    assert scene.browser.text("#announce") == scene.summary(), "the announcement is not the summary"
    scene.browser.click(".weight:nth-child(3) input[type=checkbox]")


@check("everything can be reached by the keyboard, and the focus can be seen")
def focus(scene):
    scene.browser.run("document.activeElement.blur(); window.scrollTo(0, 0)")
    seen = []
    for _ in range(60):
        scene.browser.press("tab")
        name, outline = scene.browser.run(
            "const e = document.activeElement, s = getComputedStyle(e);"
            "return e === document.body ? ['end', 9] : [e.id || e.dataset.view || e.dataset.component || e.className || e.type, parseFloat(s.outlineWidth) * (s.outlineStyle !== 'none')]")
        assert outline >= 2, f"the focus on {name} cannot be seen"
        seen.append(name)
    for wanted in ["skip", "weights", "findings", "raters", "record", "language", "unit", "keep-sum", "reset", "set-name", "pool", "search", "distance", "ranking"]:
        assert wanted in seen, f"{wanted} is not reached: {seen}"


@check("a set is kept, is there after a reload, and gives its weights back")
def sets(scene):
    scene.browser.click("#use-proposal")
    wait(lambda: scene.weights()["unit"] == "25", "no weights of the proposal")
    scene.browser.type("#set-name", "甲 <b>方案</b>")
    scene.browser.press("enter")
    wait(lambda: "甲 <b>方案</b>" in (scene.browser.text("#sets") or ""), "the set is not listed")
    scene.browser.reload()
    wait(lambda: "甲 <b>方案</b>" in (scene.browser.text("#sets") or ""), "the set is gone after a reload")
    assert scene.weights()["unit"] == "40", "a reload begins with today's weights"
    scene.browser.click("#sets li button")
    wait(lambda: scene.weights() == {"unit": "25", "leaders": "25", "team": "20", "daily": "15", "head": "15"}, "the set is not laid")
    scene.settle()
    people, answer = scene.compare_with_simulation()
    proposal = json.loads(subprocess.run(
        [PROGRAM, "simulate", STUDY, "--format", "json"], env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout)
    assert [change["rankAfter"] for change in proposal["changes"]] == [change["rankAfter"] for change in people.values()]
    scene.browser.click("#sets input[type=checkbox]")
    wait(lambda: "Kendall" in (scene.browser.text("#set-comparison") or ""), "no comparison of sets")
    shown = scene.browser.run("return document.querySelectorAll('#set-comparison table')[1].tBodies[0].rows.length")
    assert shown == answer["summary"]["bandChanges"], f"{shown} people whose band depends on the set"


@check("a set leaves as a proposal that simulate reads, as a workbook and as a document")
def export(scene):
    scene.browser.run(
        "const make = URL.createObjectURL; window.saved = [];"
        "URL.createObjectURL = (blob) => { const address = make.call(URL, blob); window.saved.push({ blob, address }); return address; };"
        "const click = HTMLAnchorElement.prototype.click;"
        "HTMLAnchorElement.prototype.click = function () { const own = window.saved.find((one) => one.address === this.href); if (own) own.name = this.download; else click.call(this); };")
    files = {}
    for number, form in enumerate(["yaml", "xlsx", "docx"]):
        scene.browser.click(f"#sets li button[data-form={form}]")
        wait(lambda: scene.browser.run("return window.saved.length") > number or scene.browser.text("#trouble"), f"no {form}", 60)
        if scene.browser.run("return window.saved.length") == number:
            assert form == "docx" and "pandoc" in scene.browser.text("#trouble"), scene.browser.text("#trouble")
            continue
        name, text = scene.browser.run(
            "const own = window.saved[arguments[0]]; return own.blob.arrayBuffer().then((bytes) => [own.name, [...new Uint8Array(bytes)]])", number)
        files[form] = (name, bytes(text))
    assert files["yaml"][0] == "proposal.yaml" and files["xlsx"][0] == "甲 <b>方案</b>.xlsx", [name for name, _ in files.values()]
    for form in set(files) - {"yaml"}:
        assert files[form][1].startswith(b"PK"), form
    proposal = os.path.join(scene.folder, "proposal.yaml")
    with open(proposal, "wb") as file:
        file.write(files["yaml"][1])
    told = json.loads(subprocess.run(
        [PROGRAM, "simulate", STUDY, "--proposal", proposal, "--format", "json"], env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout)
    people, answer = simulate(PROGRAM, STUDY, {"unit": "25", "leaders": "25", "team": "20", "daily": "15", "head": "15"})
    assert told["after"]["people"] == answer["after"]["people"]
    print(f"    {', '.join(f'{name} ({len(text)} bytes)' for name, text in files.values())}")


@check("a person opens: the parts sum to the total, the steps are those of score, and they follow the weights")
def steps(scene):
    scene.browser.click("#reset")
    scene.settle()
    person = next(iter(scene.ranking()))
    scene.browser.run("document.querySelector('#ranking').focus()")
    scene.browser.press("down")
    scene.browser.press("enter")
    wait(lambda: scene.browser.run("return document.querySelectorAll('#ranking tr.steps li').length") > 0, "no steps")
    read = lambda: scene.browser.run(
        "const own = document.querySelector('#ranking tr.steps'); return [own.previousElementSibling.dataset.person,"
        " [...own.querySelector('table').tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent)),"
        " [...own.querySelectorAll('li')].map((item) => item.textContent)]")
    shown, rows, lines = read()
    assert shown == person, f"{shown} is open, not {person}"
    score = json.loads(subprocess.run(
        [PROGRAM, "score", STUDY, "--person", person, "--format", "json"], env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout)
    own = score["people"][0]
    assert lines == own["steps"], lines[:3]
    assert rows[-1][-1] == f"{own['total']:.2f}", rows
    assert abs(sum(float(row[-1].replace("−", "-")) for row in rows[:-1]) - own["total"]) < 0.006, rows
    scene.browser.picture(f"{PICTURES}/steps.png")
    scene.browser.drag("input[data-component=unit]", 0.4, 0.15)
    scene.settle()
    wait(lambda: read()[1] != rows, "the parts do not follow the weights")
    scene.browser.run("document.querySelector('#ranking tr.steps').previousElementSibling.querySelector('button').click()")
    wait(lambda: scene.browser.run("return document.querySelectorAll('#ranking tr.steps').length") == 0, "the person does not close")
    scene.browser.click("#reset")
    scene.settle()


@check("scores by rater are those of the report")
def raters(scene):
    scene.show("raters")
    wait(lambda: scene.browser.run("return document.querySelectorAll('#rater-list section').length") > 0, "no raters", 60)
    report = json.loads(subprocess.run(
        [PROGRAM, "report", STUDY, "--format", "json"], env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout)
    for part in report["raterScores"]:
        shown = scene.browser.run(
            "return [...document.querySelectorAll('#rater-list section')].find((own) => own.dataset.component === arguments[0]).querySelector('table')"
            ".tBodies[0].innerText", part["component"])
        assert len(part["raters"]) > 1 and part["raters"][0]["rater"] in shown, shown[:200]
        assert f"{part['raters'][0]['mean']:.2f}" in shown, shown[:200]
    scene.show("weights")


@check("pictures at 1280 and 390 pixels: no text covers another, nothing runs out of the page")
def pictures(scene):
    for language in ["en", "zh"]:
        scene.browser.choose("#language", language)
        wait(lambda: scene.browser.run("return document.documentElement.lang") == {"en": "en", "zh": "zh-CN"}[language], "no change of language")
        scene.settle()
        scene.browser.click("#reset")
        scene.browser.drag("input[data-component=unit]", 0.4, 0.2)
        scene.settle()
        for view in ["weights", "findings", "raters", "record"]:
            scene.show(view)
            if view == "findings":
                wait(lambda: scene.browser.run("return document.querySelectorAll('.finding').length") > 0, "no findings", 60)
                scene.browser.click(".finding summary")
            if view == "raters":
                wait(lambda: scene.browser.run("return document.querySelectorAll('#rater-list section').length") > 0, "no raters", 60)
            for width in [1280, 390]:
                scene.browser.size(width, 900)
                scene.browser.run("return new Promise((done) => setTimeout(done, 300))")
                found = scene.browser.overlaps()
                scene.browser.picture(f"{PICTURES}/{view}-{language}-{width}.png")
                assert not found, f"{view} {language} {width}: {found[:5]}"
            scene.browser.size(1280, 900)
        scene.show("weights")
    scene.browser.choose("#language", "en")
    wait(lambda: scene.browser.run("return document.documentElement.lang") == "en", "no change of language")


@check("the language changes every word and no figure, and stays after a reload")
def language(scene):
    figures = lambda: scene.browser.run(
        "return [...document.querySelectorAll('#ranking tbody tr')].map((row) => row.cells[0].textContent + ' ' + row.cells[3].textContent)")
    before = figures()
    scene.browser.choose("#language", "zh")
    wait(lambda: scene.browser.text("h1") == "工作台：coastal-district", "no Chinese title")
    scene.settle()
    assert scene.browser.text("#heading-weights") == "权重" and "人中有" in scene.summary(), scene.summary()
    assert figures() == before
    english = scene.browser.run(
        "return [...document.querySelectorAll('[data-text]')].map((part) => part.textContent).filter((text) => /^[A-Za-z ]+$/.test(text))")
    assert english == [], english
    scene.browser.reload()
    wait(lambda: scene.browser.text("h1") == "工作台：coastal-district", "the language is forgotten")
    scene.browser.choose("#language", "en")
    wait(lambda: scene.browser.text("h1") == "Workbench: coastal-district", "no way back")


@check("a finding shows its evidence; its review is kept, is there after a reload, and stands in the record")
def review(scene):
    scene.show("findings")
    wait(lambda: scene.browser.run("return document.querySelectorAll('.finding').length") > 0, "no findings", 60)
    audit = json.loads(subprocess.run(
        [PROGRAM, "audit", STUDY, "--format", "json"], env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout)
    flagged = [finding for finding in audit["findings"] if finding["verdict"] == "flagged"]
    # The largest first, in smallest effects of interest.
    flagged.sort(key=lambda own: -abs(own["shrunken"] if own.get("shrunken") is not None else own["estimate"]) / own["evidence"]["smallestEffect"])
    says = scene.browser.run("return [...document.querySelectorAll('.finding .says')].map((part) => part.textContent)")
    assert says == [own["summary"] for own in flagged], says[:3]
    assert scene.browser.text("#finding-count") == f"{len(flagged)} of {len(flagged)} findings."
    scene.browser.click(".finding summary")
    wait(lambda: scene.browser.text(".finding dl"), "no figures")
    text = scene.browser.text(".finding")
    assert flagged[0]["summary"] in text and f"{flagged[0]['estimate']:+.2f}".replace("-", "−") in text, text[:300]
    for name in flagged[0]["evidence"]:
        assert re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name).lower() in text, f"no evidence: {name}"
    reason = "看过原始评分表 <img src=x onerror=window.executed=6>"
    scene.browser.click(".finding input[value=explained]")
    scene.browser.type(".finding textarea", reason)
    scene.browser.click(".finding button[type=submit]")
    wait(lambda: scene.browser.text(".finding .mark.reviewed") == "explained", "the review is not shown")
    scene.browser.reload()
    wait(lambda: scene.browser.run("return document.querySelectorAll('.finding').length") > 0, "no findings after a reload", 60)
    scene.browser.choose("#filter-review", "yes")
    wait(lambda: scene.browser.text("#finding-count") == "1 of 1 findings.", "the review is gone")
    scene.show("record")
    wait(lambda: reason in (scene.browser.text("#record-list") or ""), "the review is not in the record")
    kept = scene.browser.text("#record-list")
    assert "Set “甲 <b>方案</b>” kept" in kept and "Tried:" in kept, kept
    assert scene.browser.run("return window.executed ?? null") is None


@check("without the token, or with a foreign Host, Origin or site: 403, on every address")
def strangers(scene):
    own = {"X-Evenhand-Token": scene.bench.token}
    assert scene.bench.ask("/state", own)[0] == 200
    before = scene.bench.entries()
    for path, content in [("/", None), ("/state", None), ("/findings", None), ("/record", None), ("/compare", {"weights": {}}),
                          ("/sets", {"name": "x", "weights": {}}), ("/scenarios", {"weights": {"unit": "1"}})]:
        for headers in [{}, {"X-Evenhand-Token": "0" * 64}, {**own, "Origin": "http://elsewhere.example"}, {**own, "Origin": "null"},
                        {**own, "Host": f"elsewhere.example:{scene.bench.port}"}, {**own, "Sec-Fetch-Site": "cross-site"}]:
            status, text = scene.bench.ask(path, headers, content)
            assert status == 403 and text == "403\n", f"{path} {headers}: {status} {text[:80]}"
    assert scene.bench.entries() == before


@check("another page in the same browser can read nothing and change nothing")
def other_page(scene):
    attack = """<!DOCTYPE html><title>elsewhere</title><script>
      window.learned = [];
      const target = 'http://127.0.0.1:PORT';
      const note = (name) => (value) => window.learned.push(name + ': ' + value);
      const tries = [
        fetch(target + '/state').then((r) => r.text()).then(note('read'), () => 0),
        fetch(target + '/state', {headers: {'X-Evenhand-Token': 'x'}}).then((r) => r.text()).then(note('read with a header'), () => 0),
        fetch(target + '/sets', {method: 'POST', mode: 'no-cors', body: '{"name":"x","weights":{}}'}).then((r) => note('sent')(r.type + r.status), () => 0),
        fetch(target + '/sets', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{"name":"x","weights":{}}'}).then(note('sent as JSON'), () => 0),
        new Promise((done) => { const s = document.createElement('script'); s.src = target + '/state'; s.onload = () => { note('ran')('script'); done(); }; s.onerror = done; document.documentElement.append(s); }),
        new Promise((done) => { const f = document.createElement('iframe'); f.src = target + '/?token=TOKEN'; f.onload = () => {
          try { note('looked into')(f.contentDocument.title); } catch { } done(); }; document.documentElement.append(f); }),
      ];
      Promise.allSettled(tries).then(() => { window.isDone = true; });
    </script>""".replace("PORT", str(scene.bench.port)).replace("TOKEN", scene.bench.token)

    class Elsewhere(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(attack.encode())

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    before = scene.bench.entries()
    scene.browser.open(f"http://localhost:{server.server_address[1]}/")
    wait(lambda: scene.browser.run("return window.isDone === true"), "the other page does not finish", 30)
    learned = scene.browser.run("return window.learned")
    server.shutdown()
    # An answer that can't be read is no answer: its type is opaque and its status 0.
    assert [entry for entry in learned if entry not in ["sent: opaque0", "looked into: null"]] == [], learned
    assert scene.bench.entries() == before
    scene.browser.complaints()


def visit(scene, name, folder, *options, seconds=60):
    """Opens a workbench on a study of its own."""
    bench = Workbench(PROGRAM, folder, os.path.join(scene.folder, name + ".sqlite"), *options)
    scene.browser.complaints()
    scene.browser.open(bench.address)
    wait(lambda: scene.browser.text("#summary"), f"{name} does not open", seconds)
    return bench


@check("a study with markup in every name executes nothing and shows it as it is written")
def markup(scene):
    folder = studies.hostile(os.path.join(scene.folder, "hostile"))
    bench = visit(scene, "hostile", folder)
    try:
        scene.browser.drag("input[type=range]", 0.6, 0.3)
        scene.settle()
        ranking = scene.browser.text("#ranking")
        for name in studies.MARKUP:
            assert name in ranking, f"{name} is not shown as it is written"
        scene.browser.type("#set-name", studies.MARKUP[0])
        scene.browser.press("enter")
        wait(lambda: studies.MARKUP[0] in (scene.browser.text("#sets") or ""), "the set is not listed")
        scene.browser.click("#sets input[type=checkbox]")
        scene.settle()
        for width in [1280, 390]:
            scene.browser.size(width, 900)
            scene.browser.run("return new Promise((done) => setTimeout(done, 300))")
            scene.browser.picture(f"{PICTURES}/hostile-{width}.png")
            found = scene.browser.overlaps()
            assert not found, f"{width}: {found[:5]}"
        scene.browser.size(1280, 900)
        scene.show("findings")
        scene.browser.choose("#filter-verdict", "")
        wait(lambda: scene.browser.run("return document.querySelectorAll('.finding').length") > 5, "no findings", 60)
        scene.browser.run("for (const finding of document.querySelectorAll('.finding')) finding.open = true")
        scene.show("record")
        assert scene.browser.run("return window.executed ?? null") is None
        strange = scene.browser.run("return document.querySelectorAll('img, svg, b, i, iframe, script:not([nonce])').length")
        assert strange == 0, f"{strange} elements came from the data"
        assert scene.browser.complaints() == []
    finally:
        bench.stop()


@check("one person; no bands and no groups; 2,000 raters without ties; 5,000 people: all open")
def awkward(scene):
    one = visit(scene, "one", studies.components(os.path.join(scene.folder, "one"), 1))
    scene.browser.drag("input[type=range]", 0.4, 0.1)
    scene.settle()
    assert scene.browser.overlaps() == []
    one.stop()
    raters = visit(scene, "raters", studies.many_raters(os.path.join(scene.folder, "raters")), seconds=120)
    assert scene.browser.text("#weight-list").startswith("c")
    scene.show("findings")
    scene.browser.choose("#filter-verdict", "")
    wait(lambda: "of" in (scene.browser.text("#finding-count") or "") and scene.browser.run("return document.querySelectorAll('.finding').length") >= 50,
         "no findings", 300)
    scene.browser.click("#more-findings")
    wait(lambda: scene.browser.run("return document.querySelectorAll('.finding').length") == 100, "no further findings")
    assert scene.browser.overlaps() == []
    raters.stop()
    many = visit(scene, "many", studies.components(os.path.join(scene.folder, "many"), 5000))
    scene.browser.drag("input[type=range]", 0.4, 0.1)
    scene.settle()
    assert "With so many people" in scene.browser.text("#range-notes"), scene.browser.text("#range-notes")
    scene.browser.click("#compute-ranges")
    wait(lambda: "5000 people is too large" in scene.browser.text("#range-notes"), "the page does not say what is left out", 60)
    print(f"    5,000 people: {scene.browser.text('#took')}")
    scene.browser.type("#search", "name 4321")
    wait(lambda: scene.browser.run("return document.querySelectorAll('#ranking tbody tr').length") == 1, "the search finds nobody")
    assert many.stop() == 0


def board(scene):
    """By grade the cards' numbers as they lie."""
    return scene.browser.run(
        "return Object.fromEntries([...document.querySelectorAll('#grades-board .column')]"
        ".map((column) => [column.dataset.grade, [...column.querySelectorAll('.card')].map((card) => card.dataset.card)]))")


def grades(*options):
    output = subprocess.run(
        [PROGRAM, "grades", APPRAISAL, "--format", "json", *options], env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout
    return json.loads(output)["components"][0]


@check("grades are calibrated: figures are those of grades; dragged, by keys, by touch; each change with its reason, taken back, exported; both languages, 390 pixels")
def calibration(scene):
    bench = visit(scene, "appraisal", APPRAISAL)
    browser = scene.browser
    try:
        wait(lambda: board(scene), "no board")
        own = grades()
        lie = board(scene)
        assert {grade: len(cards) for grade, cards in lie.items()} == dict(zip(own["grades"], own["counts"])), "cards are not as given"
        assert browser.run("return [...document.querySelectorAll('#grades-looks li')].map((look) => look.textContent)") == own["looks"]
        told = browser.text("#grades-bars li[data-grades='A']")
        assert f"{own['guidelines'][0]['count']} of {own['n']}" in told, told
        # By the mouse; without a reason nothing is kept.
        card = lie["A"][0]
        browser.drag_onto(f"[data-card='{card}']", ".column[data-grade='B']")
        wait(lambda: browser.run("return document.getElementById('move').open"), "no question for the reason")
        wait(lambda: browser.text("#move-bars li[data-grades='A']"), "no look ahead")
        browser.picture(f"{PICTURES}/calibration-move.png", whole=False)
        browser.click("#move-keep")
        assert bench.entries() == 0 and board(scene) == lie
        reason = "看过述职材料 <img src=x onerror=window.executed=7>"
        browser.type("#move-reason", reason)
        browser.click("#move-keep")
        wait(lambda: card in board(scene)["B"], "the card is not moved")
        assert bench.entries() == 1 and reason in browser.text("#grades-moves")
        assert browser.run("return document.activeElement.dataset.card") == card, "the focus is lost"
        # By keys: the next grade, then the last change is taken back.
        browser.press("right")
        wait(lambda: browser.run("return document.getElementById('move').open"), "no question after a key")
        assert browser.run("return document.getElementById('move-to').value") == "C"
        browser.type("#move-reason", "weaker than those beside")
        browser.click("#move-keep")
        wait(lambda: card in board(scene)["C"], "the key moves nothing")
        browser.click("#grades-undo")
        wait(lambda: card in board(scene)["B"], "the change is not taken back")
        browser.reload()
        wait(lambda: card in board(scene).get("B", []), "the change is gone after a reload")
        # Escape keeps nothing.
        browser.click(f"[data-card='{card}']")
        wait(lambda: browser.run("return document.getElementById('move').open"), "a click does not ask")
        browser.press("escape")
        wait(lambda: not browser.run("return document.getElementById('move').open"), "Escape does not close")
        assert bench.entries() == 3
        # Files.
        status, text = bench.ask("/grades/export?component=grade&form=csv", {"X-Evenhand-Token": bench.token})
        assert status == 200 and text.count("\n") == own["n"] + 1 and "看过述职材料" in text, text[:200]
        # Whose.
        browser.choose("#grades-filter", "rater:M-E08")
        wait(lambda: sum(map(len, board(scene).values())) == 12, "the choice of a manager does not hold")
        assert "7 of 12" in browser.text("#grades-bars .bars[data-side='M-E08']") or "6 of 12" in browser.text("#grades-bars .bars[data-side='M-E08']")
        # By touch, at 390 pixels, by the handle.
        browser.size(390, 900)
        card = next(iter(board(scene)["B"]))
        browser.drag_onto(f"[data-card='{card}'] .grip", ".column[data-grade='A']", kind="touch")
        wait(lambda: browser.run("return document.getElementById('move').open"), "no question after a touch")
        assert browser.run("return document.getElementById('move-to').value") == "A"
        assert browser.overlaps() == []
        browser.press("escape")
        browser.choose("#grades-filter", "")
        for language in ["en", "zh"]:
            browser.choose("#language", language)
            wait(lambda: browser.run("return document.documentElement.lang") == {"en": "en", "zh": "zh-CN"}[language], "no change of language")
            scene.settle()
            for width in [1280, 390]:
                browser.size(width, 900)
                browser.run("return new Promise((done) => setTimeout(done, 300))")
                browser.picture(f"{PICTURES}/calibration-{language}-{width}.png")
                found = browser.overlaps()
                assert not found, f"calibration {language} {width}: {found[:5]}"
        browser.size(1280, 900)
        browser.choose("#language", "en")
        wait(lambda: browser.run("return document.documentElement.lang") == "en", "no change of language")
        assert browser.run("return window.executed ?? null") is None
        assert browser.complaints() == []
    finally:
        assert bench.stop() == 0


@check("nothing but the workbench is asked, and the console has nothing to say")
def quiet(scene):
    scene.browser.complaints()
    scene.browser.open(scene.bench.address)
    wait(lambda: scene.summary(), "no summary")
    scene.settle()
    asked = scene.browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert asked and all(address.startswith(f"http://127.0.0.1:{scene.bench.port}/") for address in asked), asked
    assert scene.browser.complaints() == []


@check("the program ends when it is interrupted, the page says so, and the record's chain holds")
def ends(scene):
    entries = scene.bench.entries()
    assert scene.bench.stop() == 0
    scene.browser.drag("input[data-component=unit]", 0.4, 0.6)
    wait(lambda: "does not answer" in (scene.browser.text("#trouble") or ""), "the page does not say that the workbench has stopped")
    verified = subprocess.run([PROGRAM, "log", "verify", scene.bench.record], env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    assert verified.returncode == 0 and f"{entries} entries" in verified.stdout, verified.stdout


def main():
    os.makedirs(PICTURES, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="evenhand-workbench-")
    passed = failed = 0
    scene = Scene(folder)
    try:
        for name, function in checks:
            try:
                function(scene)
                passed += 1
                print(f"ok   {name}", flush=True)
            except Exception as error:
                failed += 1
                place = traceback.extract_tb(error.__traceback__)[-1]
                print(f"FAIL {name}\n     {error} ({os.path.basename(place.filename)}:{place.lineno})", flush=True)
                scene.browser.picture(f"{PICTURES}/failed-{function.__name__}.png")
    finally:
        scene.bench.stop()
        scene.browser.close()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
