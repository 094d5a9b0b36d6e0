// What the weights do as a whole: the summary, bands and groups.
function showSummary(answer) {
  const summary = answer.summary;
  byId('summary').textContent = summary.sentence;
  byId('footing').textContent = say('summaryShort', { moved: summary.moved, bands: summary.bandChanges });
  byId('took').textContent = say('tookTime', { milliseconds: fixed(answer.milliseconds, 1) });
}

function showBands(rows) {
  byId('bands-part').hidden = rows.length === 0;
  fill(byId('bands'), table(
    [
      { title: say('band'), heads: true }, { title: say('countToday'), number: true }, { title: say('countNow'), number: true },
      { title: say('entering'), number: true }, { title: say('leaving'), number: true },
    ],
    rows.map((row) => [row.band ?? say('noBand'), row.before, row.after, row.entering, row.leaving])));
}

function showGroups(rows) {
  byId('groups').hidden = rows.length === 0;
  const pair = (before, after) => [after, element('small', {}, say('wasToday', { value: before }))];
  const hasRates = rows.some((row) => typeof row.after?.selectionRate === 'number');
  const columns = [
    { title: say('group'), heads: true }, { title: say('people'), number: true }, { title: say('meanRank'), number: true },
    { title: say('share'), number: true }, { title: say('ratio'), number: true }, { title: say('interval'), number: true },
  ];
  fill(byId('groups'), table(hasRates ? columns : columns.slice(0, 3), rows.map((row) => {
    const [before, after] = [row.before ?? {}, row.after ?? {}];
    const cells = [
      row.group, after.n ?? before.n, pair(fixed(before.meanRank, 1), fixed(after.meanRank, 1)),
      pair(percent(before.selectionRate), percent(after.selectionRate)),
      [...pair(fixed(before.impactRatio, 3), fixed(after.impactRatio, 3)),
        after.flagged ? element('small', { class: 'down' }, say('belowFourFifths')) : null],
      after.impactInterval ? `${fixed(after.impactInterval[0], 2)}–${fixed(after.impactInterval[1], 2)}` : '–',
    ];
    return hasRates ? cells : cells.slice(0, 3);
  })));
}
