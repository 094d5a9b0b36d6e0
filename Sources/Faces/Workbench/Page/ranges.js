// Ranks within reach while the weights move a little.
const ranges = { shown: null, weights: '', isBusy: false, isWanted: false };

// How far any limit of these rows lies from its rank: all bars have the same scale, the person's own rank in the middle.
function rangeSpan(rows) {
  const far = rows.map((row) => [ranges.shown?.people[row.person], row.rank]).filter(([range, rank]) => range && rank !== undefined)
    .map(([range, rank]) => Math.max(rank - range.bestLimit, range.worstLimit - rank));
  return Math.max(1, ...far);
}

function rangeCell(row, span) {
  const range = ranges.shown?.people[row.person];
  if (!range || row.rank === undefined) return '–';
  const place = (rank) => 50 + ((rank - row.rank) / span) * 49;
  const part = (name, from, to) => {
    const made = element('span', { class: name });
    made.style.left = `${place(from)}%`;
    made.style.width = `${Math.max(0, place(to) - place(from))}%`;
    return made;
  };
  const said = say('rangeLimits', { best: range.best, worst: range.worst, low: range.bestLimit, high: range.worstLimit });
  return element('span', { title: said },
    element('span', { 'aria-hidden': 'true' }, say('rangeText', { best: range.best, worst: range.worst }),
      element('span', { class: 'reach' }, part('limits', range.bestLimit, range.worstLimit), part('met', range.best, range.worst),
        element('span', { class: 'own' }))),
    element('span', { class: 'unseen' }, said));
}

function isByHand() { return state.people > state.mostPeopleForRanges; }

function showRangeNotes() {
  const notes = [];
  if (isByHand() && byId('distance').value !== '') notes.push(say('rangesByHand'));
  if (ranges.shown) {
    if (ranges.weights !== JSON.stringify(chosenWeights())) notes.push(say('rangesOld'));
    notes.push(say('robustnessNote', { distance: percent(ranges.shown.distance, 0) }));
    notes.push(ranges.shown.sentence, ...ranges.shown.notes);
  }
  fill(byId('range-notes'), notes.map((note) => element('p', { class: 'soft' }, note)));
  byId('compute-ranges').hidden = !isByHand() || byId('distance').value === '';
}

// One question at a time; what moved meanwhile is asked for next.
async function refreshRanges() {
  ranges.isWanted = true;
  if (ranges.isBusy) return;
  ranges.isBusy = true;
  while (ranges.isWanted) {
    ranges.isWanted = false;
    const distance = Number(byId('distance').value);
    const weights = chosenWeights();
    const answer = distance ? await post('/ranges', { weights, distance }) : null;
    if (answer === undefined) break;
    ranges.shown = Number(byId('distance').value) === 0 ? null : answer;
    ranges.weights = JSON.stringify(weights);
  }
  ranges.isBusy = false;
  showRangeNotes();
  if (lastWindow) showRanking(lastWindow);
}

function prepareRanges() {
  byId('compute-ranges').addEventListener('click', refreshRanges);
  byId('distance').addEventListener('change', () => {
    if (byId('distance').value === '' || !isByHand()) refreshRanges();
    else showRangeNotes();
  });
}
