// Findings with their evidence, and what was made of each.
const findings = { filter: { verdict: 'flagged', detector: '', reviewed: '' }, cards: [], isLoaded: false };

function drawFindingFilters() {
  const options = (choices) => [element('option', { value: '' }, say('all')),
    ...choices.map((choice) => element('option', { value: choice.value }, choice.name))];
  fill(byId('filter-verdict'), options(state.verdicts));
  fill(byId('filter-detector'), options(state.detectors));
  byId('filter-verdict').value = findings.filter.verdict;
  byId('filter-detector').value = findings.filter.detector;
  byId('filter-review').value = findings.filter.reviewed;
}

async function loadFindings(isMore = false) {
  if (!isMore && !findings.isLoaded) byId('finding-count').textContent = say('findingsWait');
  const answer = await latest('findings', ask('/findings', { ...findings.filter, offset: isMore ? findings.cards.length : 0 }));
  if (!answer) return;
  findings.isLoaded = true;
  findings.cards = isMore ? [...findings.cards, ...answer.findings] : answer.findings;
  fill(byId('finding-notes'), answer.notes.map((note) => element('p', { class: 'soft' }, note)));
  byId('finding-count').textContent = answer.count === 0 ? say('findingsNone')
    : say('findingsShown', { shown: findings.cards.length, count: answer.count });
  const cards = answer.findings.map(findingCard);
  if (isMore) byId('finding-list').append(...cards);
  else fill(byId('finding-list'), cards);
  byId('more-findings').hidden = findings.cards.length >= answer.count;
}

function findingCard(card) {
  const finding = card.finding;
  const made = element('details', { class: 'finding', 'data-key': card.key });
  made.append(element('summary', {},
    element('span', { class: 'mark ' + (finding.verdict === 'flagged' ? 'flagged' : '') }, card.verdictName),
    card.review && card.review.outcome !== 'reopened' ? element('span', { class: 'mark reviewed' }, say(card.review.outcome)) : null,
    element('strong', {}, card.detectorName), ' ', card.subject || card.levelName, estimateBar(finding),
    element('span', { class: 'says' }, finding.summary)));
  // The rest is made when somebody looks.
  made.addEventListener('toggle', () => {
    if (made.open && made.childElementCount === 1) made.append(...findingParts(card));
  });
  return made;
}

// The estimate as a dot on its interval, 0 in the middle, on a scale that all findings of the detector shown share.
function estimateBar(finding) {
  if (finding.estimate === null || !finding.interval) return null;
  const reach = Math.max(...findings.cards.map((card) => card.finding).filter((own) => own.detector === finding.detector && own.interval)
    .flatMap((own) => own.interval.map(Math.abs)));
  if (!(reach > 0) || !Number.isFinite(reach)) return null;
  const place = (value) => 50 + (50 * value) / reach;
  const [low, high] = finding.interval;
  const line = element('span', { class: 'line' });
  const dot = element('span', { class: 'dot' });
  line.style.left = `${place(low)}%`;
  line.style.width = `${place(high) - place(low)}%`;
  dot.style.left = `${place(finding.estimate)}%`;
  const text = `${signed(finding.estimate, 2)} (${signed(low, 2)} … ${signed(high, 2)})`;
  return element('span', { class: 'estimate' + (finding.verdict === 'flagged' ? ' flagged' : ''), role: 'img', 'aria-label': text, title: text },
    element('span', { class: 'zero' }), line, dot);
}

function findingParts(card) {
  const finding = card.finding;
  return [
    card.impact ? element('p', {}, card.impact) : null,
    finding.reason ? element('p', {}, say('whyNot'), ': ', finding.reason) : null,
    finding.remedy ? element('p', {}, finding.remedy) : null,
    finding.robustnessValue ? hiddenReasonPart(card) : null,
    element('h3', {}, say('figures')), figureList(finding),
    element('h3', {}, say('evidence')), element('p', { class: 'soft' }, say('evidenceNote')), evidenceList(finding.evidence),
    reviewPart(card),
  ].filter(Boolean);
}

// What a hidden reason would have to bring: asked for when somebody looks.
function hiddenReasonPart(card) {
  const part = element('section', { class: 'hidden-reason' }, element('h3', {}, say('hiddenReason')));
  ask('/findings/hidden', { finding: card.key }).then((answer) => {
    if (!answer) return;
    part.append(...answer.sentences.map((sentence) => element('p', {}, sentence)));
    if (answer.rows.length > 0) {
      const columns = [{ title: say('attribute'), heads: true }, { title: say('strengthNeeded'), number: true },
        ...[1, 2, 3].map((times) => ({ title: say('leftUnder', { times }), number: true }))];
      part.append(table(columns, answer.rows.map((row) =>
        [row.attribute, fixed(row.strength, 1), ...row.remaining.map((left) => signed(left, 2))])));
    }
    // As a picture: what stands in it is never read as markup of this page.
    if (answer.drawing) {
      part.append(element('img', { class: 'drawing', alt: say('hiddenDrawing'),
        src: 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(answer.drawing) }));
    }
  });
  return part;
}

function figureList(finding) {
  const interval = finding.interval ? `${signed(finding.interval[0], 2)} … ${signed(finding.interval[1], 2)}` : '–';
  const probability = (value, error) => value === null || value === undefined ? '–'
    : (value < 0.001 ? '< 0.001' : fixed(value, 3)) + (error ? ` (±${fixed(error, 4)})` : '');
  const pairs = [
    ['estimate', signed(finding.estimate, 2)], ['interval', interval], ['standardError', fixed(finding.standardError, 3)],
    ['shrunken', signed(finding.shrunken, 2)], ['pValue', probability(finding.pValue, finding.pValueError)],
    ['qValue', probability(finding.qValue)], ['method', finding.method], ['count', finding.n],
    ['detectable', fixed(finding.minimumDetectableEffect, 2)],
  ];
  return element('dl', {}, pairs.map(([name, value]) => [element('dt', {}, say(name)), element('dd', {}, value)]));
}

// A tree of figures: names split into words, numbers to four significant digits.
function evidenceList(tree) {
  const split = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return element('dl', {}, Object.entries(tree).map(([name, value]) =>
    [element('dt', {}, split(name)), element('dd', {}, evidenceValue(value))]));
}

function evidenceValue(value) {
  if (value === null) return '–';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
  if (Array.isArray(value)) {
    return value.some((part) => part !== null && typeof part === 'object')
      ? element('ol', {}, value.map((part) => element('li', {}, evidenceValue(part)))) : value.map((part) => evidenceValue(part)).join(', ');
  }
  return typeof value === 'object' ? evidenceList(value) : String(value);
}

function reviewPart(card) {
  const name = 'review-' + card.key;
  const choices = ['confirmed', 'explained', 'dismissed', ...(card.review ? ['reopened'] : [])].map((outcome) => {
    const choice = element('input', { type: 'radio', name, value: outcome, required: true });
    return element('label', {}, choice, say(outcome));
  });
  const reason = element('textarea', { id: 'reason-' + card.key, maxlength: 2000, required: true, placeholder: say('reasonHint') });
  const form = element('form', {},
    element('fieldset', {}, element('legend', {}, say('review')),
      card.review ? element('p', {}, card.review.sentence) : null,
      card.review?.isOfOtherData ? element('p', { class: 'down' }, say('reviewOtherData')) : null,
      element('div', { class: 'choices' }, choices),
      element('label', { for: 'reason-' + card.key }, say('reason')), reason,
      element('button', { type: 'submit' }, say('keepReview'))));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepReview(card, new FormData(form).get(name), reason.value);
  });
  return form;
}

async function keepReview(card, outcome, reason) {
  const answer = await post('/reviews', { finding: card.key, outcome, reason });
  if (!answer) return;
  findings.cards = findings.cards.map((own) => (own.key === answer.key ? answer : own));
  const made = findingCard(answer);
  const old = [...byId('finding-list').children].find((own) => own.dataset.key === answer.key);
  old?.replaceWith(made);
  made.open = true;
  made.querySelector('summary').focus();
  announce(say('reviewKept', { review: say(outcome) }));
}

function prepareFindings() {
  for (const [id, name] of [['filter-verdict', 'verdict'], ['filter-detector', 'detector'], ['filter-review', 'reviewed']]) {
    byId(id).addEventListener('change', (event) => {
      findings.filter[name] = event.target.value;
      loadFindings();
    });
  }
  byId('more-findings').addEventListener('click', () => loadFindings(true));
}
