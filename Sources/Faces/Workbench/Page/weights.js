// The weights on the table, in whole units of a decimal place so that sums stay exact.
const mostDecimals = 6;
const desk = { items: [], places: 1, keepsSum: true, moved: null, base: null };

function scaleUnits() { return 10 ** desk.places; }
function toUnits(text) { return Math.round(Number(text) * scaleUnits()); }
function unitsText(units) {
  const text = (units / scaleUnits()).toFixed(desk.places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
function decimalsOf(text) { return (String(text).split('.')[1] ?? '').length; }

// Takes up what the scheme says. A component whose weight differs by pool keeps it until one weight is asked for.
function layWeights(components) {
  const known = components.flatMap((component) => [component.weight, component.proposed]).filter((text) => text !== undefined);
  const sum = components.reduce((total, component) => total + Number(component.weight ?? 0), 0);
  const fine = sum > 0 ? Math.ceil(Math.log10(1000 / sum)) : 1;
  desk.places = Math.min(mostDecimals, Math.max(0, fine, ...known.map(decimalsOf)));
  desk.items = components.map((component) => ({
    name: component.name, pools: component.pools, hasPools: Object.keys(component.pools).length > 0,
    keepsPools: Object.keys(component.pools).length > 0, today: component.weight, proposed: component.proposed,
    units: toUnits(component.weight ?? 0), isLocked: false,
  }));
  desk.moved = null;
}

function inPlay() { return desk.items.filter((item) => !item.keepsPools); }
function unitSum() { return inPlay().reduce((total, item) => total + item.units, 0); }

// What is sent. Components that keep their weights by pool aren't named, nor one that still has a weight of more decimals than can be set here.
function chosenWeights() {
  const named = inPlay().filter((item) => decimalsOf(item.today ?? '') <= mostDecimals || item.units !== toUnits(item.today));
  return Object.fromEntries(named.map((item) => [item.name, unitsText(item.units)]));
}

function isToday() {
  return desk.items.every((item) => item.keepsPools || (!item.hasPools && item.units === toUnits(item.today ?? 0)));
}

// Weights of a set or a proposal: those that aren't named go back to the scheme's.
function takeWeights(weights) {
  const places = Math.min(mostDecimals, Math.max(desk.places, ...Object.values(weights).map(decimalsOf)));
  const factor = 10 ** (places - desk.places);
  for (const item of desk.items) item.units *= factor;
  desk.places = places;
  for (const item of desk.items) {
    const text = weights[item.name];
    item.keepsPools = item.hasPools && text === undefined;
    item.units = toUnits(text ?? item.today ?? 0);
  }
  desk.moved = null;
}

// Moves one weight; with a kept sum the others that aren't locked take up the difference in the proportions they had when this weight was
// first taken in hand, by largest remainders.
function moveWeight(item, units) {
  units = Math.max(0, Math.round(units));
  if (!desk.keepsSum) {
    item.units = units;
    return;
  }
  const others = inPlay().filter((other) => other !== item && !other.isLocked);
  const sum = unitSum();
  if (desk.moved !== item) {
    desk.moved = item;
    desk.base = new Map(others.map((other) => [other, other.units]));
  }
  const locked = inPlay().filter((other) => other !== item && other.isLocked).reduce((total, other) => total + other.units, 0);
  if (others.length === 0) return;
  item.units = Math.min(units, sum - locked);
  spread(others, sum - locked - item.units);
}

function spread(others, rest) {
  const base = others.map((other) => desk.base.get(other) ?? other.units);
  const whole = base.reduce((total, units) => total + units, 0);
  const exact = base.map((units) => (whole > 0 ? (rest * units) / whole : rest / others.length));
  const parts = exact.map(Math.floor);
  const order = exact.map((value, index) => index).sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]) || a - b);
  let left = rest - parts.reduce((total, part) => total + part, 0);
  for (const index of order) {
    if (left <= 0) break;
    parts[index] += 1;
    left -= 1;
  }
  others.forEach((other, index) => { other.units = parts[index]; });
}

// MARK: What is seen of them

const controls = new Map();

function drawWeights() {
  controls.clear();
  fill(byId('weight-list'), desk.items.map(weightControl));
  showWeights();
}

function weightControl(item) {
  if (item.keepsPools) return poolWeight(item);
  const slider = element('input', {
    type: 'range', min: 0, 'aria-label': say('weightOf', { component: item.name }), 'data-component': item.name,
    oninput: () => change(item, Number(slider.value), slider),
  });
  const number = element('input', {
    type: 'number', min: 0, step: 'any', inputmode: 'decimal', 'aria-label': say('weightOf', { component: item.name }),
    onchange: () => change(item, Number(number.value) * scaleUnits()),
  });
  const lock = element('input', {
    type: 'checkbox', 'aria-label': say('lockOf', { component: item.name }), onchange: () => {
      item.isLocked = lock.checked;
      desk.moved = null;
      showWeights();
    },
  });
  lock.checked = item.isLocked;
  const share = element('span', {});
  controls.set(item, { slider, number, share, lock });
  return element('div', { class: 'weight' },
    element('div', { class: 'head' }, element('span', { class: 'name' }, item.name), share),
    element('div', { class: 'setting' }, slider, number),
    element('div', { class: 'foot' }, element('span', {}, item.today === undefined ? '' : say('weightToday', { weight: item.today })),
      element('label', {}, lock, say('locked'))));
}

function poolWeight(item) {
  const weights = Object.entries(item.pools).map(([pool, weight]) => `${pool} ${weight}`);
  return element('div', { class: 'weight' },
    element('div', { class: 'head' }, element('span', { class: 'name' }, item.name)),
    element('p', { class: 'soft' }, say('byPool', { weights: weights.join(', ') })),
    element('button', { type: 'button', onclick: () => {
      item.keepsPools = false;
      desk.moved = null;
      drawWeights();
      weightsMoved();
    } }, say('oneWeight')));
}

function showWeights(source) {
  const sum = unitSum();
  const most = desk.keepsSum ? sum : Math.max(sum, ...inPlay().map((item) => item.units));
  for (const [item, control] of controls) {
    if (control.slider !== source) {
      control.slider.max = most;
      control.slider.step = Math.max(1, Math.round(most / 200));
      control.slider.value = item.units;
    }
    control.slider.setAttribute('aria-valuetext', unitsText(item.units));
    if (document.activeElement !== control.number || source === undefined) control.number.value = unitsText(item.units);
    control.share.textContent = say('shareOf', { share: percent(sum > 0 ? item.units / sum : 0) });
    const isOnlyOne = desk.keepsSum && inPlay().every((other) => other === item || other.isLocked);
    control.slider.disabled = control.number.disabled = item.isLocked || isOnlyOne;
  }
  byId('weight-sum').textContent = say('sum', { sum: unitsText(sum) });
  byId('keep-sum-text').textContent = say('keepSum', { sum: unitsText(sum) });
}

function change(item, units, source) {
  if (!Number.isFinite(units)) return showWeights();
  moveWeight(item, units);
  showWeights(source);
  weightsMoved();
}

function prepareWeights() {
  byId('keep-sum').addEventListener('change', (event) => {
    desk.keepsSum = event.target.checked;
    desk.moved = null;
    showWeights();
  });
  byId('reset').addEventListener('click', () => use({}));
  byId('use-proposal').addEventListener('click', () => {
    use(Object.fromEntries(state.components.filter((component) => component.proposed !== undefined)
      .map((component) => [component.name, component.proposed])));
  });
}

// MARK: Back and forth

// Every resting place of the weights since the page was opened, and which of them lies on the table.
const past = { steps: [], at: -1 };

function rememberWeights() {
  const step = JSON.stringify(chosenWeights());
  if (past.steps[past.at] !== step) {
    past.steps.splice(past.at + 1);
    past.steps.push(step);
    past.at = past.steps.length - 1;
  }
  showPast();
}

function showPast() {
  byId('undo').disabled = past.at <= 0;
  byId('redo').disabled = past.at >= past.steps.length - 1;
}

function stepWeights(by) {
  // What was moved a moment ago is a step of its own.
  if (by < 0) rememberWeights();
  const to = past.at + by;
  if (to < 0 || to >= past.steps.length) return;
  past.at = to;
  use(JSON.parse(past.steps[to]));
  showPast();
}

function preparePast() {
  byId('undo').addEventListener('click', () => stepWeights(-1));
  byId('redo').addEventListener('click', () => stepWeights(1));
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || byId('view-weights').hidden) return;
    // Where somebody writes, the browser undoes what was written.
    if (event.target.matches('textarea, input:not([type=range]):not([type=checkbox])')) return;
    event.preventDefault();
    stepWeights(key === 'y' || event.shiftKey ? 1 : -1);
  });
}

// Lays whole weights on the table.
function use(weights) {
  takeWeights(weights);
  drawWeights();
  weightsMoved();
}
