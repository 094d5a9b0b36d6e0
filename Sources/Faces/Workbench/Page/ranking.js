// The ranking and those who move most.
const view = { pool: null, search: '', rows: 100 };

const driverWords = { points: 'points', adjust: 'adjustment', rounding: 'rounding', veto: 'veto', total: 'totalRule' };

// Why somebody moves: the parts of the total's change less those of the pool's mean, the largest first.
function reasons(row, most) {
  const isComponent = (name) => state.components.some((component) => component.name === name);
  return row.relativeDrivers.slice(0, most).map((driver) => {
    const name = driver.component in driverWords && !isComponent(driver.component) ? say(driverWords[driver.component]) : driver.component;
    return `${name} ${signed(driver.contribution, 2)}`;
  }).join(', ');
}

function moveCell(row) {
  if (row.rank === undefined || row.rankBefore === undefined) return '–';
  const places = row.rankBefore - row.rank;
  if (places === 0) return element('span', {}, element('span', { 'aria-hidden': 'true' }, '='), element('span', { class: 'unseen' }, say('staysPut')));
  const size = rankText(Math.abs(places));
  return element('span', { class: places > 0 ? 'up' : 'down' },
    element('span', { 'aria-hidden': 'true' }, (places > 0 ? '▲' : '▼') + size),
    element('span', { class: 'unseen' }, say(places > 0 ? 'movesUp' : 'movesDown', { places: size })));
}

function bandCell(row) {
  const [now, was] = [row.band ?? say('noBand'), row.bandBefore ?? say('noBand')];
  if (row.band === row.bandBefore) return row.band ?? '';
  return { content: say('fromTo', { from: was, to: now }), class: 'changed' };
}

function showMovers(rows) {
  byId('movers-part').hidden = rows.length === 0;
  const columns = [
    { title: say('person'), heads: true }, { title: say('rankWas'), number: true }, { title: say('rank'), number: true },
    { title: say('move'), number: true }, { title: say('band') }, { title: say('why'), wide: true },
  ];
  const cells = rows.map((row) => [
    personCell(row, reasons(row, 3)), rankText(row.rankBefore), rankText(row.rank), moveCell(row), bandCell(row), { content: reasons(row, 8), class: 'why' },
  ]);
  fill(byId('movers'), table(state.hasBands ? columns : columns.filter((column, index) => index !== 4),
    state.hasBands ? cells : cells.map((row) => row.filter((cell, index) => index !== 4))));
}

let lastWindow = null;

function showRanking(part) {
  lastWindow = part;
  const hasPools = view.pool === null && state.pools.length > 1;
  const columns = [
    { title: say('rank'), number: true }, { title: say('move'), number: true }, { title: say('person'), heads: true },
    hasPools ? { title: say('pool'), wide: true } : null,
    { title: say('total'), number: true }, state.hasBands ? { title: say('band') } : null,
    ranges.shown ? { title: say('range'), number: false } : null, { title: say('why'), wide: true },
  ];
  const span = rangeSpan(part.people);
  const rows = part.people.map((row) => [
    rankText(row.rank), moveCell(row), personCell(row, reasons(row, 3), stepsButton(row)), row.pool ?? '',
    [fixed(row.total, state.places), row.total !== row.totalBefore ? element('small', {}, fixed(row.totalBefore, state.places)) : null],
    bandCell(row), rangeCell(row, span), { content: reasons(row, 3), class: 'why' },
  ].filter((cell, index) => columns[index] !== null));
  const place = byId('ranking');
  fill(place, table(columns.filter((column) => column !== null), rows, (index) => ({ 'data-person': part.people[index].person })));
  placeSteps();
  byId('ranking-note').textContent = say('rankingNote', { shown: part.people.length, count: part.count });
  byId('more-people').hidden = part.people.length >= part.count || part.people.length >= 500;
}

function wantedWindow() {
  return { pool: view.pool, search: view.search, offset: 0, count: view.rows };
}

function prepareRanking() {
  byId('pool').addEventListener('change', (event) => {
    view.pool = event.target.value === '' ? null : Number(event.target.value);
    view.rows = 100;
    refresh();
  });
  byId('search').addEventListener('input', (event) => {
    view.search = event.target.value;
    refresh();
  });
  byId('more-people').addEventListener('click', () => {
    view.rows += 200;
    refresh();
  });
}

function drawPools() {
  byId('pool-field').hidden = state.pools.length < 2;
  const options = state.pools.map((pool, index) =>
    element('option', { value: index }, say('poolOption', { pool: pool.name ?? '–', people: pool.people })));
  fill(byId('pool'), element('option', { value: '' }, say('allPools')), options);
  if (view.pool === null && state.pools.length > 1 && !view.wasChosen) view.pool = 0;
  view.wasChosen = true;
  byId('pool').value = view.pool === null ? '' : String(view.pool);
}
