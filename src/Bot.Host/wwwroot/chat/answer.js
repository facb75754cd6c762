'use strict';

const pictures = {
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  helpful: 'M7 11v9H4v-9zM7 11l4-8c1.700 0 2.500 1.200 2.200 2.800L12.600 9H19c1.300 0 2.100 1.100 1.800 2.300l-1.800 7c-.3 1-1.100 1.700-2.100 1.700H7',
  notHelpful: 'M17 13V4h3v9zM17 13l-4 8c-1.700 0-2.500-1.200-2.200-2.800l.6-3.200H5c-1.300 0-2.100-1.100-1.800-2.300l1.800-7C5.300 4.700 6.100 4 7.100 4H17',
};

/**
 * Draws an answer from its parts: what the sources say looks otherwise than what the bot says.
 * open(address, opener) shows a source; post(activity) sends what the person thinks of the answer.
 */
function drawAnswer(answer, { open, post }) {
  const byNumber = new Map(answer.sources.map((source) => [source.number, source]));
  const cite = (number) => {
    const source = byNumber.get(number);
    return element('a', { class: 'cite', href: source.url, target: '_blank', 'aria-label': word('source', source), onclick: openHere(open) }, String(number));
  };

  const drawn = element('div', { class: answer.declined ? 'answer declined' : 'answer' });
  let figures = null;
  for (const line of answer.lines) {
    if (line.type === 'figure') {
      figures ??= drawn.appendChild(figureTable());
      figures.tBodies[0].append(figureRow(line, cite));
    } else {
      figures = null;
      drawn.append(line.type === 'quotes' ? quoteOf(line, cite) : ownLine(line, answer));
    }
  }

  if (answer.sources.length > 0) {
    drawn.append(sourceList(answer, open));
  }

  drawn.append(actionsOf(answer, rating(answer, post)));
  return drawn;
}

/** A click opens the article beside the conversation; with a key held down the browser does what it always does. */
function openHere(open) {
  return (event) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      open(event.currentTarget.href, event.currentTarget);
    }
  };
}

function ownLine({ text }, { language }) {
  return element('p', { class: 'own', lang: language, dir: 'auto' }, text);
}

function quoteOf({ quotes, attribution }, cite) {
  const text = element('p');
  for (const [place, quote] of quotes.entries()) {
    text.append(place > 0 ? ' ' : '', quote.cutBefore ? element('span', { class: 'cut' }, '[…] ') : '', quoted(quote), '\u00a0', cite(quote.number));
  }

  return element('figure', { class: 'quote', dir: 'auto' },
    element('blockquote', { lang: quotes[0].language }, text),
    element('figcaption', {}, element('bdi', {}, attribution)));
}

/** The quote in quotation marks, with the words that answer in bold. */
function quoted({ text, answer, language }) {
  const [start, end] = answer ?? [0, 0];
  return element('span', { lang: language }, '“', text.slice(0, start), start < end ? element('strong', {}, text.slice(start, end)) : '', text.slice(end), '”');
}

function figureTable() {
  const heads = ['figure', 'givenBy', 'asOf', 'publishedBy'].map((name) => element('th', { scope: 'col' }, word(name)));
  return element('table', { class: 'figures' }, element('thead', {}, element('tr', {}, ...heads)), element('tbody'));
}

function figureRow({ number, language, phrase, speaker, asOf, attribution }, cite) {
  const cell = (name, text, ...more) => element('td', { 'data-name': word(name) }, element('bdi', { lang: language }, text ?? '–'), ...more);
  return element('tr', {},
    element('th', { scope: 'row' }, element('bdi', { lang: language }, `“${phrase}”`)),
    cell('givenBy', speaker), cell('asOf', asOf), cell('publishedBy', attribution, '\u00a0', cite(number)));
}

/** One card for each article, with the numbers of all quotes from it. */
function sourceList({ sources }, open) {
  const articles = new Map();
  for (const source of sources) {
    const article = source.url.split('?')[0];
    articles.set(article, [...articles.get(article) ?? [], source]);
  }

  const cards = [...articles.values()].map((same) => {
    const { title, publisher, kind, label, date, language, url } = same[0];
    const facts = [publisher, kind?.toLowerCase() === label?.toLowerCase() ? null : kind, date].filter((fact) => fact);
    return element('li', {}, element('a', { class: 'card', href: url, target: '_blank', onclick: openHere(open) },
      element('span', { class: 'numbers' }, ...same.map(({ number }) => element('span', { class: 'number' }, String(number)))),
      element('span', { class: 'about' },
        element('span', { class: 'title' }, element('bdi', { lang: language }, title)),
        element('span', { class: 'facts' }, ...facts.flatMap((fact, place) => [place > 0 && ' · ', element('bdi', {}, fact)])),
        label && element('span', { class: 'label' }, label))));
  });
  return element('section', { class: 'sources', 'aria-label': word('sources') },
    element('p', { class: 'caption', 'aria-hidden': 'true' }, word('sources')), element('ol', { role: 'list' }, ...cards));
}

function actionsOf(answer, rate) {
  const copying = answer.sources.length > 0 && action('copy', { onclick: () => copy(answer) });
  return element('div', {}, element('div', { class: 'actions' }, copying, ...rate.buttons), rate.form);
}

function action(name, attributes) {
  return element('button', { type: 'button', class: 'action', ...attributes }, icon(pictures[name]), word(name));
}

/** The answer as plain text, with where each quote stands. */
function plainText(answer) {
  const lines = answer.lines.map((line) => ({
    own: ({ text }) => text,
    figure: ({ phrase, speaker, asOf, attribution, number }) => `${[`“${phrase}”`, speaker, asOf].filter((part) => part).join(' · ')} – ${attribution} [${number}]`,
    quotes: ({ quotes, attribution }) => `${quotes.map(({ text, cutBefore, number }) => `${cutBefore ? '[…] ' : ''}“${text}” [${number}]`).join(' ')} – ${attribution}`,
  })[line.type](line));
  const sources = answer.sources.map(({ number, title, publisher, date, url }) => `[${number}] ${title}. ${publisher}, ${date}. ${url}`);
  return [...lines, '', ...sources].join('\n');
}

async function copy(answer) {
  try {
    await navigator.clipboard.writeText(plainText(answer));
    connection.remark(word('copied'));
  } catch {
    connection.remark(word('copyFailed'));
  }
}
