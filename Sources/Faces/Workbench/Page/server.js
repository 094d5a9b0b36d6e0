// The only one the page speaks to: the workbench that sent it.
const token = new URLSearchParams(location.search).get('token') ?? '';

// A blank is written %20: the server takes a plus sign for itself.
function queryText(query) {
  return new URLSearchParams(query).toString().replaceAll('+', '%20');
}
let language = sessionStorage.getItem('language') ?? document.documentElement.lang;

function showTrouble(text) {
  const place = document.getElementById('trouble');
  place.textContent = text;
  place.hidden = !text;
}

// The answer, or undefined where there is none; the reason then stands at the top of the page.
async function ask(path, query = {}, content = undefined) {
  const address = path + '?' + queryText({ ...query, lang: language });
  const headers = { 'X-Evenhand-Token': token };
  if (content !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(address, {
      method: content === undefined ? 'GET' : 'POST', headers, cache: 'no-store',
      body: content === undefined ? undefined : JSON.stringify(content),
    });
  } catch {
    showTrouble(say('stopped'));
    return undefined;
  }
  let answer;
  try { answer = await response.json(); } catch { answer = undefined; }
  if (!response.ok) {
    showTrouble(answer?.error ?? say('stopped'));
    return undefined;
  }
  showTrouble('');
  const work = /dur=([\d.]+)/.exec(response.headers.get('Server-Timing') ?? '');
  if (answer && work) Object.defineProperty(answer, 'milliseconds', { value: Number(work[1]) });
  return answer;
}

function post(path, content) { return ask(path, {}, content); }

// A file that the workbench makes, handed to the browser to keep under the name that came with it.
async function download(path, query, busy) {
  busy.disabled = true;
  try {
    const response = await fetch(path + '?' + queryText({ ...query, lang: language }), {
      headers: { 'X-Evenhand-Token': token }, cache: 'no-store',
    });
    if (!response.ok) {
      const answer = await response.json().catch(() => undefined);
      return showTrouble(answer?.error ?? say('stopped'));
    }
    showTrouble('');
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'file';
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = decodeURIComponent(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  } catch {
    showTrouble(say('stopped'));
  } finally {
    busy.disabled = false;
  }
}

// Of several questions about one part of the page only the last one's answer counts: an earlier one that comes late is dropped.
const lastAsked = new Map();

async function latest(part, question) {
  const number = (lastAsked.get(part) ?? 0) + 1;
  lastAsked.set(part, number);
  const answer = await question;
  return lastAsked.get(part) === number ? answer : undefined;
}
