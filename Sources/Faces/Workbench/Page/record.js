// What was kept, reviewed and tried, the latest first.
const recordRows = { shown: [] };

async function loadRecord(isMore = false) {
  const answer = await latest('record', ask('/record', { offset: isMore ? recordRows.shown.length : 0 }));
  if (!answer) return;
  recordRows.shown = isMore ? [...recordRows.shown, ...answer.entries] : answer.entries;
  byId('record-note').textContent = answer.note;
  fill(byId('record-list'), recordRows.shown.length === 0 ? element('p', {}, say('recordEmpty')) : table(
    [{ title: say('entry'), number: true }, { title: say('when'), wide: true }, { title: say('what'), heads: true },
      { title: say('digest'), wide: true }],
    recordRows.shown.map((entry) => [
      entry.number, entry.when, entry.sentence ?? entry.content, element('span', { class: 'digest', title: entry.digest }, entry.digest.slice(0, 16) + '…'),
    ])));
  byId('more-entries').hidden = recordRows.shown.length >= answer.count;
}

function prepareRecord() { byId('more-entries').addEventListener('click', () => loadRecord(true)); }

// Notes weights that were tried; the workbench leaves out what it noted last.
async function noteScenario() {
  if (isToday()) return;
  const answer = await post('/scenarios', { weights: chosenWeights() });
  if (answer) state.entries = answer.entries;
}
