// Puts the parts together.
let state = null;

// How long weights must rest, in milliseconds, before what takes longer is asked for, and before they are noted in the record.
const restForDetails = 500;
const restForRecord = 2000;

const flow = { isBusy: false, isWanted: false, details: 0, record: 0 };

function weightsMoved() {
  clearTimeout(flow.details);
  clearTimeout(flow.record);
  refresh();
  flow.details = setTimeout(weightsRest, restForDetails);
  flow.record = setTimeout(noteScenario, restForRecord);
}

// One question at a time; what moved meanwhile is asked for next.
async function refresh() {
  flow.isWanted = true;
  if (flow.isBusy) return;
  flow.isBusy = true;
  while (flow.isWanted) {
    flow.isWanted = false;
    const answer = await post('/compare', { weights: chosenWeights(), window: wantedWindow() });
    if (!answer) break;
    showSummary(answer);
    showMovers(answer.movers);
    showRanking(answer.window);
    showBands(answer.bands);
    showGroups(answer.groups);
  }
  flow.isBusy = false;
  showRangeNotes();
}

function weightsRest() {
  rememberWeights();
  announce(byId('summary').textContent);
  refreshImportance();
  refreshSteps();
  refreshSets();
  if (!isByHand()) refreshRanges();
}

function showView() {
  const wanted = ['weights', 'findings', 'raters', 'grades', 'record'].find((name) => location.hash === '#' + name && (name !== 'grades' || hasGrades())) ?? firstView();
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.view === wanted) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const part of document.querySelectorAll('.view')) part.hidden = part.id !== 'view-' + wanted;
  byId('footing').hidden = wanted !== 'weights';
  if (wanted === 'findings') loadFindings();
  if (wanted === 'raters') loadRaters();
  if (wanted === 'grades') loadGrades();
  if (wanted === 'record') loadRecord();
}

// Everything that depends on the language; weights stay as they lie.
async function speak() {
  const answer = await latest('state', ask('/state'));
  if (!answer) return;
  const isFirst = state === null;
  state = answer;
  words = answer.texts;
  document.documentElement.lang = answer.language === 'zh' ? 'zh-CN' : 'en';
  document.title = byId('title').textContent = answer.title;
  byId('basis').textContent = answer.basis;
  byId('language').value = answer.language;
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = say(part.dataset.text);
  byId('groups-note').textContent = answer.groupsNote ?? '';
  byId('use-proposal').hidden = answer.proposalChangesMore === undefined;
  byId('link-grades').hidden = !hasGrades();
  byId('proposal-more').hidden = answer.proposalChangesMore !== true;
  if (isFirst) layWeights(answer.components);
  drawWeights();
  drawPools();
  drawSets();
  drawFindingFilters();
  await refresh();
  weightsRest();
  showView();
}

prepareWeights();
preparePast();
prepareRanking();
prepareSteps();
prepareRanges();
prepareSets();
prepareFindings();
prepareRecord();
prepareGrades();
window.addEventListener('hashchange', () => { showView(); byId('content').focus(); });
byId('language').addEventListener('change', (event) => {
  language = event.target.value;
  sessionStorage.setItem('language', language);
  speak();
});
speak();
