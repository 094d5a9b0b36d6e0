// Named sets of weights, kept in the record and held against each other.
const compared = new Set();

function drawSets() {
  const sets = state.sets;
  for (const name of compared) if (!sets.some((set) => set.name === name)) compared.delete(name);
  if (sets.length === 0) {
    fill(byId('sets'), element('li', { class: 'soft' }, say('noSets')));
    fill(byId('set-comparison'));
    return;
  }
  fill(byId('sets'), sets.map((set) => {
    const box = element('input', { type: 'checkbox', onchange: () => {
      if (box.checked) compared.add(set.name);
      else compared.delete(set.name);
      refreshSets();
    } });
    box.checked = compared.has(set.name);
    const weights = Object.entries(set.weights).map(([component, weight]) => `${component} ${weight}`).join(', ');
    return element('li', { 'data-set': set.name },
      element('span', { class: 'what' }, element('strong', {}, set.name), element('small', {}, ' ', weights)),
      element('label', {}, box, ' ', say('compareSets')),
      element('button', { type: 'button', 'aria-label': say('loadOf', { name: set.name }), onclick: () => use(set.weights) }, say('load')),
      ['yaml', 'xlsx', 'docx'].map((form) => exportButton(set.name, form)),
      element('button', { type: 'button', 'aria-label': say('removeOf', { name: set.name }), onclick: () => removeSet(set.name) }, say('remove')));
  }));
  refreshSets();
}

function exportButton(name, form) {
  const title = { yaml: 'proposal.yaml', xlsx: 'Excel', docx: 'Word' }[form];
  const made = element('button', {
    type: 'button', 'data-form': form, 'aria-label': say('exportOf', { name, form: title }),
    onclick: () => download('/sets/export', { name, form }, made),
  }, title);
  return made;
}

async function keepSet(name) {
  const answer = await post('/sets', { name, weights: chosenWeights() });
  if (!answer) return;
  const kept = answer.sets.find((set) => set.name === name.trim());
  if (kept) compared.add(kept.name);
  takeKept(answer);
  byId('set-name').value = '';
  announce(say('setKept', { name: name.trim() }));
}

async function removeSet(name) {
  const answer = await post('/sets/remove', { name });
  if (!answer) return;
  takeKept(answer);
  announce(say('setRemoved', { name }));
  byId('set-name').focus();
}

function takeKept(answer) {
  state.sets = answer.sets;
  state.entries = answer.entries;
  drawSets();
}

async function refreshSets() {
  if (compared.size === 0) {
    await latest('sets');
    return fill(byId('set-comparison'));
  }
  const answer = await latest('sets', post('/sets/compare', { names: [...compared], current: chosenWeights() }));
  if (answer) showSetComparison(answer);
}

function columnName(column) { return column.name ?? say(column.isToday ? 'today' : 'current'); }

function showSetComparison(answer) {
  const columns = answer.columns;
  const heads = [{ title: '', heads: true }, ...columns.map((column) => ({ title: columnName(column), number: true }))];
  const line = (title, value) => [title, ...columns.map(value)];
  const rows = state.components.map((component) =>
    line(say('weightOf', { component: component.name }), (column) => column.weights[component.name] ?? component.weight ?? '–'));
  rows.push(
    line(say('moved'), (column) => column.effect.moved), line(say('bandChanges'), (column) => column.effect.bandChanges),
    line(say('meanShift'), (column) => fixed(column.effect.meanAbsoluteRankShift, 2)),
    line(say('tau'), (column) => fixed(column.effect.kendallTau, 3)));
  for (const group of columns[0].groups) {
    if (typeof group.impactRatio !== 'number') continue;
    rows.push(line(say('ratioOf', { group: group.group }), (column) =>
      fixed(column.groups.find((own) => own.group === group.group)?.impactRatio, 3)));
  }
  const people = answer.people.map((person) => [
    personCell(person), ...columns.map((column, index) => `${rankText(person.ranks[index])} ${person.bands[index] ?? ''}`.trim()),
  ]);
  fill(byId('set-comparison'), element('div', { class: 'table' }, table(heads, rows)),
    state.hasBands ? element('p', { class: 'soft' }, answer.differing === 0 ? say('noneDiffering')
      : say('differing', { shown: people.length, count: answer.differing })) : null,
    people.length ? element('div', { class: 'table' }, table(
      [{ title: say('person'), heads: true }, ...columns.map((column) => ({ title: columnName(column) }))], people)) : null);
}

function prepareSets() {
  byId('keep-form').addEventListener('submit', (event) => {
    event.preventDefault();
    keepSet(byId('set-name').value);
  });
}
