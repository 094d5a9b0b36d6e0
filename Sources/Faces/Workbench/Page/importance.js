// How much each component matters: bars with their figures, today's as a mark.
function bar(value, before, span) {
  if (value === null || value === undefined) return '–';
  const [low, high] = span;
  const place = (x) => `${((Math.min(high, Math.max(low, x)) - low) / (high - low)) * 100}%`;
  const length = element('span', { class: value < 0 ? 'below' : '' });
  length.style.left = place(Math.min(0, value));
  length.style.width = `${(Math.abs(value) / (high - low)) * 100}%`;
  const track = element('span', { class: 'track', 'aria-hidden': 'true' }, length);
  if (typeof before === 'number') {
    const mark = element('span', { class: 'was' });
    mark.style.left = place(before);
    track.append(mark);
  }
  return element('span', { class: 'share' }, percent(value), typeof before === 'number'
    ? element('small', {}, say('wasToday', { value: percent(before) })) : null, track);
}

function showImportance(answer) {
  const names = ['nominal', 'covarianceShare', 'mainEffect', 'shapley'];
  const values = answer.components.flatMap((row) => names.flatMap((name) => [row.after[name], row.before?.[name]]))
    .filter((value) => typeof value === 'number');
  const span = [Math.min(0, ...values), Math.max(0.01, ...values)];
  fill(byId('importance'), table(
    [{ title: say('component'), heads: true }, ...names.map((name) => ({ title: say(name) }))],
    answer.components.map((row) => [row.component, ...names.map((name) => bar(row.after[name], row.before?.[name], span))])));
}

async function refreshImportance() {
  const answer = await latest('importance', post('/importance', { weights: chosenWeights() }));
  if (answer) showImportance(answer);
}
