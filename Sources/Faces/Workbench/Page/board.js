// The board of grades: a column a grade, a card a person, dragged between them by hand or by keys.
const board = { drag: null, isDragged: false, shown: new Map() };
// So many cards a column are made at first: a company of thousands stays quick.
const firstCards = 60;
// A hand that moves less than this many pixels has clicked.
const dragStart = 6;

function drawBoard(answer) {
  const columns = answer.grades.map((grade) => {
    const own = answer.cards.filter((card) => card.grade === grade.name && isShown(card));
    const most = board.shown.get(grade.name) ?? firstCards;
    return element('section', { class: 'column', 'data-grade': grade.name, 'aria-label': grade.name },
      element('h3', {}, grade.name, element('small', {}, say('columnHead', { count: grade.count, given: grade.given }))),
      element('ul', {}, own.slice(0, most).map(boardCard)),
      own.length === 0 ? element('p', { class: 'soft' }, say('nobodyShown')) : null,
      own.length > most ? element('button', { type: 'button', onclick: () => {
        board.shown.set(grade.name, most + 5 * firstCards);
        drawBoard(grades.answer);
      } }, say('moreCards', { count: own.length - most })) : null);
  });
  fill(byId('grades-board'), columns);
}

function boardCard(card) {
  const label = [say('cardText', { person: personName(card), grade: card.grade, rater: card.raterName ?? card.rater }), card.look,
    card.given !== card.grade ? say('wasGrade', { grade: card.given }) : null, card.reason].filter(Boolean).join('; ');
  return element('li', {}, element('button', {
    type: 'button', class: 'card' + (card.look ? ' marked' : '') + (card.given !== card.grade ? ' moved' : ''), 'data-card': card.card,
    'aria-label': label, title: [card.look, card.reason].filter(Boolean).join('\n') || undefined,
  },
  element('span', { class: 'grip', 'aria-hidden': 'true' }, '⠿'),
  element('span', { class: 'id' }, card.name ?? card.person, card.name ? element('small', {}, ' ', card.person) : null),
  element('small', { class: 'from' }, [card.raterName ?? card.rater, card.unitName ?? card.unit].filter(Boolean).join(' · ')),
  card.before.length > 0 ? element('small', { class: 'from' }, say('lastCycle', { grade: card.before.join(' ') })) : null,
  card.given !== card.grade ? element('span', { class: 'mark' }, say('wasGrade', { grade: card.given })) : null,
  card.look ? element('span', { class: 'mark flagged' }, card.look) : null));
}

function cardOf(button) { return grades.answer.cards[Number(button.dataset.card)]; }

function focusCard(number) { byId('grades-board').querySelector(`[data-card="${number}"]`)?.focus(); }

// MARK: By keys

function boardKey(event) {
  const button = event.target.closest('.card');
  if (!button) return;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    const all = [...button.closest('ul').querySelectorAll('.card')];
    const next = all[all.indexOf(button) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
    event.preventDefault();
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const card = cardOf(button);
    const names = grades.answer.grades.map((grade) => grade.name);
    const to = names[names.indexOf(card.grade) + (event.key === 'ArrowRight' ? 1 : -1)];
    event.preventDefault();
    if (to !== undefined) proposeMove(card, to);
  }
}

// MARK: By hand

function beginDrag(event) {
  const button = event.target.closest('.card');
  // A finger scrolls, unless it takes the handle.
  if (!button || event.button !== 0 || (event.pointerType !== 'mouse' && !event.target.closest('.grip'))) return;
  board.drag = { button, pointer: event.pointerId, x: event.clientX, y: event.clientY, ghost: null, column: null };
  board.isDragged = false;
}

function moveDrag(event) {
  const drag = board.drag;
  if (!drag || event.pointerId !== drag.pointer) return;
  if (!drag.ghost) {
    if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < dragStart) return;
    drag.ghost = drag.button.cloneNode(true);
    drag.ghost.classList.add('ghost');
    drag.ghost.style.width = `${drag.button.offsetWidth}px`;
    document.body.append(drag.ghost);
    drag.button.classList.add('lifted');
    board.isDragged = true;
  }
  event.preventDefault();
  drag.ghost.style.left = `${event.clientX - 12}px`;
  drag.ghost.style.top = `${event.clientY - 12}px`;
  takeColumn(columnAt(event.clientX, event.clientY));
  const place = byId('grades-board').getBoundingClientRect();
  if (event.clientX > place.right - 30) byId('grades-board').scrollLeft += 12;
  if (event.clientX < place.left + 30) byId('grades-board').scrollLeft -= 12;
}

// The column below a place, however far down its cards end.
function columnAt(x, y) {
  const place = byId('grades-board').getBoundingClientRect();
  if (y < place.top || y > place.bottom) return null;
  return [...byId('grades-board').children].find((column) => {
    const own = column.getBoundingClientRect();
    return x >= own.left && x <= own.right;
  }) ?? null;
}

function takeColumn(column) {
  if (board.drag.column === column) return;
  board.drag.column?.classList.remove('target');
  column?.classList.add('target');
  board.drag.column = column;
}

function endDrag(event, isDropped) {
  const drag = board.drag;
  if (!drag || (event.pointerId !== undefined && event.pointerId !== drag.pointer)) return;
  const column = drag.column;
  takeColumn(null);
  drag.ghost?.remove();
  drag.button.classList.remove('lifted');
  board.drag = null;
  if (!isDropped || !column || !drag.ghost) return;
  const card = cardOf(drag.button);
  if (column.dataset.grade !== card.grade) proposeMove(card, column.dataset.grade);
}

function prepareBoard() {
  const place = byId('grades-board');
  place.addEventListener('keydown', boardKey);
  place.addEventListener('pointerdown', beginDrag);
  window.addEventListener('pointermove', moveDrag, { passive: false });
  window.addEventListener('pointerup', (event) => endDrag(event, true));
  window.addEventListener('pointercancel', (event) => endDrag(event, false));
  window.addEventListener('keydown', (event) => { if (event.key === 'Escape') endDrag({}, false); });
  place.addEventListener('click', (event) => {
    const button = event.target.closest('.card');
    // The click that ends a drag is none.
    if (button && !board.isDragged) proposeMove(cardOf(button));
    board.isDragged = false;
  });
}
