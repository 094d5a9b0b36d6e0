// The page's words in the language that was chosen. They come from PageWord.swift, in the notation of this script: {name} stands for an argument,
// {count:person|people} chooses by it, {{ and }} are braces.
let words = {};

function say(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{\{|\}\}|\{([^{}:]+)(?::([^{}|]*)\|([^{}]*))?\}/g, (whole, name, one, many) => {
    if (whole === '{{') return '{';
    if (whole === '}}') return '}';
    const value = values[name];
    if (many !== undefined) return value === 1 ? one : many;
    return value === undefined ? whole : String(value);
  });
}

// A number with so many decimals, never a negative zero; a dash for one that is not there.
function fixed(value, places) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

function signed(value, places) {
  const text = fixed(value, places);
  return Number(text) > 0 ? '+' + text : text.replace('-', '−');
}

function percent(value, places = 1) {
  return value === null || value === undefined ? '–' : fixed(value * 100, places) + '%';
}

// A rank: whole, or with the half of an average.
function rankText(value) {
  return value === null || value === undefined ? '–' : Number.isInteger(value) ? String(value) : fixed(value, 1);
}
