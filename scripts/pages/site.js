// The search, and the contents that are folded on small screens. The index is a script of its own, since a page that was opened as a file can't fetch one.
"use strict";
(() => {
  const body = document.body;
  const language = body.dataset.language;
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const most = 30;
  const sections = [];
  let begun = false;
  let chosen = -1;

  window.evenhandFound = (_, more) => {
    for (const [place, anchor, page, title, text] of more) {
      sections.push({ place, anchor, page, title, text, low: [page, title, text].map((part) => part.toLowerCase()), own: _ === language });
    }
    show();
  };

  function begin() {
    if (begun) return;
    begun = true;
    for (const name of language === "zh" ? ["zh", "en"] : ["en", "zh"]) {
      const script = document.createElement("script");
      script.src = `${body.dataset.root}/search.${name}.js`;
      document.head.append(script);
    }
  }

  function words(text) {
    return text.toLowerCase().split(/[\s,，。、；;]+/).filter((word) => word);
  }

  // Every word must be met: in the page's title, the section's, or its text; titles count most, the reader's language comes first.
  function score(section, wanted) {
    let sum = 0;
    for (const word of wanted) {
      const [page, title, text] = section.low;
      const inTitle = title.includes(word);
      const at = text.indexOf(word);
      if (!inTitle && at < 0 && !page.includes(word)) return 0;
      sum += (inTitle ? (title === word ? 60 : 30) : 0) + (page.includes(word) ? 12 : 0) + (at >= 0 ? 6 + Math.max(0, 4 - at / 100) : 0);
    }
    const whole = wanted.join(" ");
    if (wanted.length > 1) sum += section.low[1].includes(whole) ? 40 : section.low[2].includes(whole) ? 25 : 0;
    // Texts that explain come before tables of fields and help.
    return (sum + (section.own ? 15 : 0)) * (/^(schema|swift|commands)\//.test(section.place) ? 0.5 : 1);
  }

  function marked(text, wanted) {
    const parts = [];
    const low = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      let next = -1, length = 0;
      for (const word of wanted) {
        const index = low.indexOf(word, at);
        if (index >= 0 && (next < 0 || index < next)) [next, length] = [index, word.length];
      }
      if (next < 0) break;
      parts.push(text.slice(at, next));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next, next + length);
      parts.push(mark);
      at = next + length;
    }
    parts.push(text.slice(at));
    return parts;
  }

  function excerpt(section, wanted) {
    const first = wanted.map((word) => section.low[2].indexOf(word)).filter((at) => at >= 0);
    const start = first.length ? Math.max(0, Math.min(...first) - 40) : 0;
    return (start ? "…" : "") + section.text.slice(start, start + 150) + (section.text.length > start + 150 ? "…" : "");
  }

  function show() {
    const wanted = words(query.value);
    found.replaceChildren();
    chosen = -1;
    found.hidden = wanted.length === 0 || sections.length === 0;
    if (found.hidden) return;
    const met = sections.map((section) => [score(section, wanted), section]).filter(([points]) => points > 0);
    met.sort((a, b) => b[0] - a[0]);
    if (met.length === 0 || met.length > most) {
      const line = document.createElement("p");
      line.textContent = met.length === 0 ? body.dataset.none : body.dataset.more.replace("{0}", most).replace("{1}", met.length);
      found.append(line);
    }
    for (const [, section] of met.slice(0, most)) {
      const link = document.createElement("a");
      link.href = `${body.dataset.root}/${section.place}${section.anchor ? "#" + encodeURIComponent(section.anchor) : ""}`;
      const title = document.createElement("b");
      title.append(...marked(section.title, wanted));
      const page = document.createElement("small");
      page.textContent = section.page === section.title ? "" : section.page;
      link.append(title, page, ...marked(excerpt(section, wanted), wanted));
      found.append(link);
    }
  }

  function choose(step) {
    const links = [...found.querySelectorAll("a")];
    if (links.length === 0) return;
    chosen = (chosen + step + links.length) % links.length;
    links.forEach((link, index) => link.setAttribute("aria-selected", index === chosen));
    links[chosen].scrollIntoView({ block: "nearest" });
  }

  query.addEventListener("focus", begin);
  query.addEventListener("input", () => { begin(); show(); });
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !event.isComposing) {
      const links = found.querySelectorAll("a");
      if (links.length) links[Math.max(0, chosen)].click();
    } else if (event.key === "Escape") {
      query.value = "";
      show();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      query.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("search")) found.hidden = true;
  });
  found.addEventListener("click", () => { found.hidden = true; });

  // Beside the text the contents are open; above it, on a small screen, they are folded.
  const contents = document.getElementById("contents");
  const wide = window.matchMedia("(min-width: 861px)");
  const fold = () => { contents.open = wide.matches; };
  wide.addEventListener("change", fold);
  fold();
  contents.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  if (!location.hash) window.scrollTo(0, 0);
})();
