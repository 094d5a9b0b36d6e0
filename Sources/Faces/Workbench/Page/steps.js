// How somebody's total comes about under the weights on the table: opened below the person's row, one at a time.
const steps = { person: null, answer: null };

// The button that opens it, in the place of the person's identity.
function stepsButton(row) {
  const isOpen = steps.person === row.person;
  return element('button', {
    type: 'button', class: 'id plain', 'aria-expanded': isOpen ? 'true' : 'false', 'aria-label': say('stepsOf', { person: row.person }),
    tabindex: -1, onclick: () => toggleSteps(row.person),
  }, row.person);
}

function toggleSteps(person) {
  steps.person = steps.person === person ? null : person;
  steps.answer = null;
  showRanking(lastWindow);
  focusSteps(person);
  refreshSteps();
}

function focusSteps(person) {
  [...byId('ranking').querySelectorAll('tr[data-person]')].find((row) => row.dataset.person === person)?.querySelector('button')?.focus();
}

async function refreshSteps() {
  if (steps.person === null) return;
  const answer = await latest('steps', post('/person', { person: steps.person, weights: chosenWeights() }));
  if (!answer || answer.person !== steps.person) return;
  steps.answer = answer;
  placeSteps();
}

// Puts what is known below the person's row; nothing where the row is not shown.
function placeSteps() {
  const place = byId('ranking');
  place.querySelector('tr.steps')?.remove();
  if (steps.person === null) return;
  const row = [...place.querySelectorAll('tr[data-person]')].find((own) => own.dataset.person === steps.person);
  if (!row) return;
  const cell = element('td', { colspan: row.cells.length }, steps.answer ? stepsParts(steps.answer) : say('stepsWait'));
  row.after(element('tr', { class: 'steps' }, cell));
}

function stepsParts(answer) {
  const isShare = answer.components.some((own) => typeof own.share === 'number');
  const isAdjusted = answer.components.some((own) => own.raw !== own.adjusted);
  const columns = [
    { title: say('component'), heads: true }, isAdjusted ? { title: say('scoreRaw'), number: true } : null, { title: say('score'), number: true },
    { title: say(isShare ? 'weightShare' : 'weight'), number: true }, { title: say('contribution'), number: true },
  ];
  const present = columns.map((column) => column !== null);
  const keep = (cells) => cells.filter((cell, index) => present[index]);
  const rows = answer.components.map((own) => keep([
    own.component, fixed(own.raw, 2), fixed(own.adjusted, 2), isShare ? percent(own.share) : fixed(own.weight, 2), fixed(own.contribution, 2),
  ]));
  const sum = (name, value) => (value === undefined ? [] : [keep([say(name), '', '', '', signed(value, 2)])]);
  rows.push(...sum('points', answer.points), ...sum('adjustment', answer.adjustment));
  rows.push(keep([element('strong', {}, say('total')), '', '', '', element('strong', {}, fixed(answer.total, state.places))]));
  const who = [answer.name, answer.position, answer.unit].filter(Boolean).join(' · ');
  return [who ? element('p', {}, who) : null, table(columns.filter((column) => column !== null), rows),
    element('details', {}, element('summary', {}, say('everyStep')), element('ol', {}, answer.steps.map((step) => element('li', {}, step))))];
}

// The arrow keys go from person to person, so that nobody tabs through hundreds of rows.
function prepareSteps() {
  byId('ranking').addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...byId('ranking').querySelectorAll('tr[data-person] button')];
    const at = buttons.indexOf(document.activeElement);
    const next = buttons[at < 0 ? (event.key === 'ArrowDown' ? 0 : -1) : at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
