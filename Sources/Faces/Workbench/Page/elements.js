// Builds what is seen. Text only ever becomes text: nothing from the data is read as markup.
function byId(id) { return document.getElementById(id); }

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else made.setAttribute(key, value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === '') continue;
    made.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return made;
}

function fill(place, ...children) {
  place.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}

// columns: {title, number, wide}; rows: arrays of cells, each a text, a node, or {content, class}. The first cell heads its row.
function table(columns, rows, rowAttributes = () => ({})) {
  const classes = (column, own = '') => [column.number ? 'number' : '', column.wide ? 'wide' : '', own].filter(Boolean).join(' ') || undefined;
  const head = element('tr', {}, columns.map((column) => element('th', { scope: 'col', class: classes(column) }, column.title)));
  const body = rows.map((cells, index) =>
    element('tr', rowAttributes(index), cells.map((cell, place) => {
      const isRich = cell !== null && typeof cell === 'object' && !(cell instanceof Node) && !Array.isArray(cell);
      const content = isRich ? cell.content : cell;
      const attributes = { class: classes(columns[place], isRich ? cell.class : '') };
      if (columns[place].heads) attributes.scope = 'row';
      return element(columns[place].heads ? 'th' : 'td', attributes, content);
    })));
  return element('table', {}, element('thead', {}, head), element('tbody', {}, body));
}

function announce(text) { byId('announce').textContent = text; }

// Who somebody is: identity, name and unit, one below the other; where there is no room for a column of reasons, those too.
function personCell(row, why = '', identity = element('span', { class: 'id' }, row.person)) {
  const further = [row.name, row.unit].filter(Boolean).join(' · ');
  return [identity, further ? element('small', {}, further) : null,
    why ? element('small', { class: 'narrow' }, why) : null];
}
