"""Studies that are awkward on purpose."""

import os

MARKUP = [
    "<img src=x onerror=\"window.executed=1\">", "</script><script>window.executed=2</script>", "<svg onload=window.executed=3>",
    "'\"><b onmouseover=window.executed=4>", "{{nonce}} {component} &amp; &lt;b&gt;", "javascript:window.executed=5",
]
LONG = "长" * 120 + "NameWithoutAnyPlaceToBreakIt" * 8


def field(text):
    return '"' + text.replace('"', '""') + '"'


def write(folder, files):
    os.makedirs(folder, exist_ok=True)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    return folder


def scores(row, column):
    return 60 + (row * 7919 + column * 104729 + row * row * 31) % 4000 / 100


def components(folder, people, names=(), group=lambda row: "town" if row % 2 else "office", title="component"):
    """A table of people with three components; some are called as `names` say."""
    lines = [f"person,name,group,unit,{title}1,{title}2,{title}3"]
    for row in range(people):
        name = names[row] if row < len(names) else f"name {row}"
        person = f"p{row}" if row >= len(names) else f"p{row} {name}"
        values = ",".join(f"{scores(row, column):.2f}" for column in range(3))
        lines.append(f"{field(person)},{field(name)},{field(group(row))},{field('u' + str(row % 9))},{values}")
    scheme = (
        "scheme: made\nround: 2\nbands: {top: {top: 20%}, low: {bottom: 5%}}\n"
        f"components: {{{title}1: 40, {title}2: 35, {title}3: 25}}\n")
    return write(folder, {"components.csv": "\n".join(lines) + "\n", "scheme.yaml": scheme})


def hostile(folder):
    """Markup wherever a name can stand: people, units, groups, raters, components, bands, the scheme."""
    people, ratings = ["person,name,unit"], ["component,rater,person,score"]
    for row in range(24):
        name = MARKUP[row % len(MARKUP)]
        people.append(f"{field(f'p{row} {name}')},{field(LONG if row == 1 else name)},{field('u' + str(row % 4) + MARKUP[0])}")
        for rater in range(6):
            score = 70 + (row * 13 + rater * 7) % 20
            ratings.append(f"{field(MARKUP[2])},{field(f'r{rater} {MARKUP[rater]}')},{field(f'p{row} {name}')},{score}")
            ratings.append(f"second,{field(f'r{rater} {MARKUP[rater]}')},{field(f'p{row} {name}')},{score + (row + rater) % 5}")
    units = ["unit,group"] + [f"{field('u' + str(unit) + MARKUP[0])},{field(MARKUP[unit % 2])}" for unit in range(4)]
    quoted = "'" + MARKUP[2].replace("'", "''") + "'"
    scheme = (
        f"scheme: \"<b>made</b>\"\nround: 2\ncomponents:\n  {quoted}: {{weight: 60, from: ratings}}\n  second: {{weight: 40, from: ratings}}\n"
        "bands:\n  \"<i>top</i>\": {top: 20%}\n")
    return write(folder, {
        "people.csv": "\n".join(people) + "\n", "ratings.csv": "\n".join(ratings) + "\n", "units.csv": "\n".join(units) + "\n",
        "scheme.yaml": scheme,
    })


def many_raters(folder, raters=2000):
    """One period, many raters, no table of ties."""
    lines = ["component,rater,person,score"]
    for rater in range(raters):
        for step in range(5):
            person = (rater * 5 + step * 37) % 200
            lines.append(f"c,r{rater},p{person},{70 + person % 11 + (rater * 3 + step * 5) % 7}")
    return write(folder, {
        "ratings.csv": "\n".join(lines) + "\n", "scheme.yaml": "scheme: made\nround: 2\ncomponents:\n  c: {weight: 1, from: ratings}\n"})
