// Scores as each rater gave them: a description, with the sentence that says what it can't tell.
async function loadRaters() {
  byId('rater-note').textContent = say('findingsWait');
  const answer = await latest('raters', ask('/raters'));
  if (!answer) return;
  byId('rater-note').textContent = answer.components.length === 0 ? say('ratersNone') : say('ratersNote');
  fill(byId('rater-list'), answer.components.map(raterPart));
}

function raterPart(part) {
  const values = part.raters.flatMap((rater) => [rater.quantiles[0], rater.quantiles[4]]);
  const span = [Math.min(...values), Math.max(...values)];
  const columns = [
    { title: say('rater'), heads: true }, { title: say('count'), number: true, wide: true }, { title: say('mean'), number: true },
    { title: say('othersMean'), number: true, wide: true }, { title: say('spread', { low: plain(span[0]), high: plain(span[1]) }), wide: true },
    { title: say('sharesBeside') },
  ];
  const rows = part.raters.map((rater) => [
    [element('span', { class: 'id' }, rater.rater), rater.name ? element('small', {}, rater.name) : null],
    rater.n, fixed(rater.mean, 2), fixed(rater.othersMean, 2), spreadBar(rater, span), sharesCell(part, rater),
  ]);
  const shades = part.categories.map((category, index) =>
    element('span', { class: 'key' }, shaded(index, part.categories.length), ' ', category.name));
  return element('section', { class: 'raters', 'data-component': part.component },
    element('h3', {}, part.component), element('p', {}, part.sentence), element('p', { class: 'soft' }, shades),
    element('div', { class: 'table' }, table(columns, rows, (index) => ({ 'data-rater': part.raters[index].rater }))));
}

function plain(value) { return String(Number(value.toFixed(2))); }

// Minimum to maximum as a line, the middle half as a box, the median in it.
function spreadBar(rater, [low, high]) {
  const [least, first, median, third, most] = rater.quantiles;
  const place = (value) => (high > low ? ((value - low) / (high - low)) * 100 : 50);
  const between = (name, from, to) => {
    const made = element('span', { class: name });
    made.style.left = `${place(from)}%`;
    made.style.width = `${place(to) - place(from)}%`;
    return made;
  };
  const text = say('spreadText', { low: plain(least), first: plain(first), median: plain(median), third: plain(third), high: plain(most) });
  return element('span', { class: 'spread', role: 'img', 'aria-label': text, title: text },
    between('line', least, most), between('box', first, third), between('median', median, median));
}

// The rater's shares, and below them, thin, those of all others.
function sharesCell(part, rater) {
  const names = part.categories.map((category) => category.name);
  const told = (shares) => names.map((name, index) => `${name} ${percent(shares[index], 0)}`).filter((text, index) => shares[index] > 0).join(', ');
  const text = say('sharesText', { shares: told(rater.shares), others: told(rater.othersShares) });
  return element('span', { class: 'shares', role: 'img', 'aria-label': text, title: text },
    sharesBar(rater.shares, 'own', true), sharesBar(rater.othersShares, 'others', false));
}

function sharesBar(shares, name, isTold) {
  return element('span', { class: name }, shares.map((share, index) => {
    if (share <= 0) return null;
    const made = shaded(index, shares.length, isTold && share >= 0.12 ? percent(share, 0) : '');
    made.style.width = `${share * 100}%`;
    return made;
  }));
}

// From light to dark, so that a grey print says the same.
function shaded(index, count, text = '') {
  const made = element('span', { class: 'shade' }, text);
  const dark = count > 1 ? index / (count - 1) : 0.5;
  made.style.background = `hsl(210, 55%, ${Math.round(96 - dark * 71)}%)`;
  made.style.color = dark > 0.5 ? '#fff' : '#000';
  return made;
}
