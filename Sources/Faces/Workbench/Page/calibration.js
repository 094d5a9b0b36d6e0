// Grades in a calibration meeting: how they lie beside the guidelines, what to look at, and every change with its reason. All figures come from
// the workbench; nothing is counted here.
const grades = { answer: null, component: undefined, filter: '', isMarkedOnly: false, wish: null };

function hasGrades() { return (state?.gradeComponents ?? []).length > 0; }
// A study of one component has no weights to move.
function firstView() { return hasGrades() && state.components.length === 1 ? 'grades' : 'weights'; }

async function loadGrades() {
  const answer = await latest('grades', ask('/grades', grades.component ? { component: grades.component } : {}));
  if (answer) showGrades(answer);
}

function showGrades(answer) {
  grades.answer = answer;
  grades.component = answer.component;
  state.entries = answer.entries;
  byId('grades-component-field').hidden = answer.components.length < 2;
  fill(byId('grades-component'), answer.components.map((name) => element('option', { value: name }, name)));
  byId('grades-component').value = answer.component;
  drawGradeFilter(answer);
  drawBars(byId('grades-bars'), answer, chosenSide(answer), true);
  fill(byId('grades-looks'), answer.looks.map((look) => element('li', {}, look)));
  byId('grades-reach').textContent = answer.reach;
  drawBoard(answer);
  drawMoves(answer);
  const last = answer.moves.at(-1);
  byId('grades-undo').disabled = !last;
  byId('grades-undo').title = last ? say('undoMoveOf', last) : '';
}

// MARK: Whose

const filterWords = { rater: 'ofRater', unit: 'ofUnit', group: 'ofGroup' };

function drawGradeFilter(answer) {
  const sides = answer.sides.filter((side) => side.level);
  fill(byId('grades-filter'), element('option', { value: '' }, say('everybody')),
    sides.map((side) => element('option', { value: side.level + ':' + side.name }, say(filterWords[side.level], { name: sideName(answer, side) }))));
  if (![...byId('grades-filter').options].some((option) => option.value === grades.filter)) grades.filter = '';
  byId('grades-filter').value = grades.filter;
}

// What people call a rater or a unit.
function sideName(answer, side) {
  const card = answer.cards.find((own) => own[side.level] === side.name);
  return (side.level === 'rater' ? card?.raterName : side.level === 'unit' ? card?.unitName : undefined) ?? side.name;
}

function chosenSide(answer) { return answer.sides.find((side) => side.level && side.level + ':' + side.name === grades.filter); }

function isShown(card) {
  if (grades.isMarkedOnly && !card.look) return false;
  const split = grades.filter.indexOf(':');
  return split < 0 || card[grades.filter.slice(0, split)] === grades.filter.slice(split + 1);
}

// MARK: Guidelines

// A bar a grade, with the guideline that is of this grade alone, then guidelines of several grades together.
function drawBars(place, answer, side, isWhole) {
  const whole = answer.sides[0];
  if (!whole) return fill(place);
  const parts = [barList(answer, whole, say('everybody'))];
  if (side) parts.push(barList(answer, side, say(filterWords[side.level], { name: sideName(answer, side) })));
  if (isWhole && whole.bars.length > 0) parts.push(beyondList(answer));
  fill(place, parts);
}

function barList(answer, side, title) {
  const single = answer.grades.map((grade, index) =>
    side.bars.find((bar) => bar.grades.length === 1 && bar.grades[0] === grade.name) ?? { grades: [grade.name], count: side.counts[index] });
  const several = side.bars.filter((bar) => bar.grades.length > 1);
  return element('div', { class: 'bars', 'data-side': side.name ?? '' }, element('h4', {}, title),
    element('ul', {}, [...single, ...several].map((bar) => gradeBar(bar, side.n))));
}

function verdictOf(bar) {
  return bar.excess > 0 ? say('tooMany', { people: bar.excess }) : bar.excess < 0 ? say('tooFew', { people: -bar.excess }) : say('withinLimits');
}

function gradeBar(bar, n) {
  const hasLimits = bar.least !== undefined;
  const share = percent(n > 0 ? bar.count / n : 0, 0);
  const text = hasLimits ? say('guidelineBar', { ...bar, n, share }) : say('guidelineFree', { count: bar.count, n, share });
  const between = (name, from, to) => {
    const made = element('span', { class: name });
    made.style.left = `${(100 * from) / Math.max(1, n)}%`;
    made.style.width = `${(100 * (to - from)) / Math.max(1, n)}%`;
    return made;
  };
  const isBeyond = hasLimits && bar.excess !== 0;
  const chance = bar.chance === undefined || bar.chance === null ? null : element('small', {}, say('byChance', { share: percent(bar.chance, 1) }));
  return element('li', { class: isBeyond ? 'beyond' : undefined, 'data-grades': bar.grades.join('+') },
    element('span', { class: 'which' }, bar.grades.join(' + ')),
    element('span', { class: 'track', 'aria-hidden': 'true' }, hasLimits ? between('allowed', bar.least, bar.most) : null,
      between('has', 0, bar.count)),
    element('span', { class: 'told' }, text, hasLimits ? element('strong', {}, ' ', verdictOf(bar)) : null, chance));
}

// Raters, units and groups over or under, so that nobody has to go through them one by one.
const mostBeyond = 12;

function beyondList(answer) {
  const found = answer.sides.filter((side) => side.level).flatMap((side) =>
    side.bars.filter((bar) => bar.excess !== 0).map((bar) => ({ side, bar })))
    .sort((a, b) => Math.abs(b.bar.excess) - Math.abs(a.bar.excess));
  if (found.length === 0) return element('p', { class: 'soft' }, say('allKeep'));
  return element('details', { class: 'also', open: found.length <= mostBeyond }, element('summary', {}, `${say('alsoBeyond')} (${found.length})`),
    element('ul', {}, found.slice(0, mostBeyond).map(({ side, bar }) => element('li', {}, say('beyondOf', {
      name: sideName(answer, side), grades: bar.grades.join(' + '), said: verdictOf(bar), count: bar.count, n: side.n })))),
    found.length > mostBeyond ? element('p', { class: 'soft' }, `… ${found.length - mostBeyond}`) : null);
}

// MARK: Changes

function drawMoves(answer) {
  if (answer.moves.length === 0) return fill(byId('grades-moves'), element('p', { class: 'soft' }, say('noMoves')));
  fill(byId('grades-moves'), table(
    [{ title: say('entry'), number: true }, { title: say('person'), heads: true }, { title: say('rater'), wide: true }, { title: say('band') },
      { title: say('reason') }, { title: say('when'), wide: true }],
    [...answer.moves].reverse().map((move) => [
      move.entry, personCell(move), move.rater, say('fromTo', move), move.reason, move.when,
    ])));
}

function personName(card) { return card.name ? `${card.name} (${card.person})` : card.person; }

// Asks for the reason of a change that a hand or a key proposed.
function proposeMove(card, to = card.grade) {
  grades.wish = { component: grades.answer.component, card: card.card, from: card.grade, to };
  byId('move-title').textContent = say('moveTitle', { person: personName(card) });
  byId('move-who').textContent = [say('ofRater', { name: card.raterName ?? card.rater }), card.unitName ?? card.unit, card.position,
    card.before.length > 0 ? say('lastCycle', { grade: card.before.join(' ') }) : say('noLastCycle'), card.look].filter(Boolean).join(' · ');
  fill(byId('move-to'), grades.answer.grades.map((grade) =>
    element('option', { value: grade.name }, grade.name === card.grade ? say('moveNow', { grade: grade.name }) : grade.name)));
  byId('move-to').value = to;
  byId('move-reason').value = '';
  byId('move-reason').placeholder = say('moveReasonHint');
  showMoveTrouble('');
  byId('move').showModal();
  (to === card.grade ? byId('move-to') : byId('move-reason')).focus();
  tryMove();
}

function showMoveTrouble(text) {
  byId('move-trouble').textContent = text;
  byId('move-trouble').hidden = !text;
}

// How guidelines would stand after the change, before it is made.
async function tryMove() {
  const wish = grades.wish;
  wish.to = byId('move-to').value;
  byId('move-keep').disabled = wish.to === wish.from;
  const answer = await latest('grades-try', post('/grades/try', wish));
  if (!answer || grades.wish !== wish || !byId('move').open) return;
  const card = answer.cards[wish.card];
  drawBars(byId('move-bars'), answer, answer.sides.find((side) => side.level === 'rater' && side.name === card.rater), false);
}

async function keepMove() {
  const wish = { ...grades.wish, reason: byId('move-reason').value };
  if (!wish.reason.trim()) return;
  byId('move-keep').disabled = true;
  const answer = await post('/grades/moves', wish);
  if (!answer) {
    // Behind the dialog nobody reads the page's own line.
    byId('move-keep').disabled = false;
    return showMoveTrouble(byId('trouble').textContent);
  }
  closeMove();
  const card = answer.cards[wish.card];
  showGrades(answer);
  announce(say('moveKept', { person: personName(card), from: wish.from, to: wish.to }));
  focusCard(wish.card);
}

function closeMove() {
  byId('move').close();
  grades.wish = null;
}

async function undoMove() {
  const last = grades.answer?.moves.at(-1);
  if (!last) return;
  const answer = await post('/grades/undo', { component: grades.answer.component, entry: last.entry });
  if (!answer) return;
  showGrades(answer);
  announce(say('moveUndone', { person: personName(answer.cards[last.card]), to: last.from }));
  focusCard(last.card);
}

function prepareGrades() {
  byId('grades-component').addEventListener('change', (event) => {
    grades.component = event.target.value;
    grades.filter = '';
    loadGrades();
  });
  byId('grades-filter').addEventListener('change', (event) => {
    grades.filter = event.target.value;
    showGrades(grades.answer);
  });
  byId('grades-marked').addEventListener('change', (event) => {
    grades.isMarkedOnly = event.target.checked;
    drawBoard(grades.answer);
  });
  byId('grades-undo').addEventListener('click', undoMove);
  for (const form of ['csv', 'xlsx']) {
    byId('grades-' + form).addEventListener('click', (event) =>
      download('/grades/export', { component: grades.answer?.component ?? '', form }, event.target));
  }
  byId('move-to').addEventListener('change', tryMove);
  byId('move-cancel').addEventListener('click', closeMove);
  byId('move').addEventListener('close', () => {
    const wish = grades.wish;
    grades.wish = null;
    if (wish) focusCard(wish.card);
  });
  byId('move-form').addEventListener('submit', (event) => {
    event.preventDefault();
    keepMove();
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || byId('view-grades').hidden || byId('move').open) return;
    if (event.target.matches('textarea, input, select')) return;
    event.preventDefault();
    undoMove();
  });
  prepareBoard();
}
