'use strict';

const sourcePanel = document.getElementById('source');
const sourceText = document.getElementById('source-text');
const roomForPanel = matchMedia('(min-width: 60rem)');

// What was clicked to open the panel: the focus goes back there.
let sourceOpener = null;

/** Shows an article beside the conversation, or above it where there is no room. "Back" closes it, as does Escape. */
async function openSource(address, opener) {
  sourceOpener = opener;
  // Always on this host, under whatever name the server knows itself.
  const url = new URL(new URL(address).href.slice(new URL(address).origin.length), location.origin);
  url.searchParams.set('lang', document.documentElement.lang);
  document.getElementById('source-page').href = url.href;
  try {
    const response = await fetch(url.href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    sourceText.replaceChildren(document.adoptNode(page.querySelector('main')));
  } catch {
    sourceText.replaceChildren(element('p', { class: 'problem' }, word('articleFailed')));
  }

  // Another page in this place would end the conversation.
  for (const link of sourceText.querySelectorAll('a[href^="http"]')) {
    link.target = '_blank';
  }

  showSourcePanel();
  // In a frame the history is the page's around it.
  if (!window.embedding.active && !history.state?.source) {
    history.pushState({ source: true }, '');
  }

  sourceText.scrollTop = 0;
  goTo(sourceText.querySelector('mark#cite-1') ?? sourceText);
}

/** Brings a place into view, and to those who hear the page. */
function goTo(place) {
  place.setAttribute('tabindex', place === sourceText ? 0 : -1);
  place.scrollIntoView({ block: place === sourceText ? 'nearest' : 'center' });
  place.focus({ preventScroll: true });
}

function showSourcePanel() {
  if (!sourcePanel.open) {
    roomForPanel.matches ? sourcePanel.show() : sourcePanel.showModal();
  }
}

function closeSource() {
  if (!sourcePanel.open) {
    return;
  }

  sourcePanel.close();
  sourceText.replaceChildren();
  sourceOpener?.focus();
  if (history.state?.source) {
    history.back();
  }
}

sourcePanel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    event.preventDefault();
    closeSource();
  }
});

// What a phone sends instead of the key.
sourcePanel.addEventListener('cancel', (event) => {
  event.preventDefault();
  closeSource();
});

// Places within the article: the browser's own jump would be a step in the history.
sourceText.addEventListener('click', (event) => {
  const target = event.target.closest('a[href^="#"]')?.getAttribute('href');
  if (target) {
    event.preventDefault();
    goTo(sourceText.querySelector(target));
  }
});

document.getElementById('source-close').addEventListener('click', closeSource);
addEventListener('popstate', closeSource);

// The panel becomes a sheet, or the reverse, when the window is resized.
roomForPanel.addEventListener('change', () => {
  if (sourcePanel.open) {
    sourcePanel.close();
    showSourcePanel();
  }
});

if (history.state?.source) {
  // Loaded again while the panel was open.
  history.replaceState(null, '');
}
