'use strict';

const { embedding } = window;

// Web Chat's own styles are let in by it.
const { nonce } = document.currentScript;

// The conversation stays over a reload of the page, and ends with its tab.
const storageKey = 'conversation';

const page = document.documentElement;

// Colours are those of colours.css, so that Web Chat changes with the page.
const styleOptions = {
  backgroundColor: 'var(--page)', accent: 'var(--accent)', subtle: 'var(--soft)',
  primaryFont: 'var(--sans)',
  bubbleBackground: 'transparent', bubbleTextColor: 'var(--text)', bubbleBorderWidth: 0, bubbleMaxWidth: 720, bubbleMinHeight: 0,
  bubbleFromUserBackground: 'var(--asked)', bubbleFromUserTextColor: 'var(--text)', bubbleFromUserBorderWidth: 0, bubbleFromUserBorderRadius: 14,
  sendBoxBackground: 'var(--page)', sendBoxTextColor: 'var(--text)', sendBoxPlaceholderColor: 'var(--soft)', sendBoxButtonColor: 'var(--accent)',
  sendBoxBorderTop: 'solid 1px var(--line)', sendBoxHeight: 52,
  suggestedActionBackgroundColor: 'var(--card)', suggestedActionTextColor: 'var(--accent)', suggestedActionBorderColor: 'var(--line)',
  suggestedActionBorderRadius: 10, suggestedActionLayout: 'stacked',
  suggestedActionsStackedLayoutButtonTextWrap: true, suggestedActionsStackedLayoutButtonMaxHeight: 96,
  timestampColor: 'var(--soft)', transcriptVisualKeyboardIndicatorColor: 'var(--accent)', transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  groupTimestamp: 0, hideUploadButton: true, paddingRegular: 16,
  // Until the answer comes, or the server must be taken for gone.
  typingAnimationDuration: 30_000,
};

// Storage throws where a browser forbids it; the conversation then ends with the page.
function readStored() {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey));
  } catch {
    return null;
  }
}

function keep(conversation) {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(conversation));
  } catch {
    // See above.
  }
}

async function request(method, path, { token, body } = {}) {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status}`);
  }

  return response.json();
}

// The conversation of before the reload, if its token can still be renewed; otherwise a new one.
async function findConversation() {
  const stored = readStored();
  if (stored?.token) {
    try {
      const { conversationId, token } = await request('POST', '/v3/directline/tokens/refresh', { token: stored.token });
      return { token, conversationId, watermark: '0' };
    } catch {
      // Expired, or of another installation.
    }
  }

  return newConversation();
}

async function newConversation() {
  const { token } = await request('POST', '/webchat/token');
  return { token };
}

/** Web Chat's script is large: it is asked for once the page is on the screen, or soon where it is out of view and not drawn. */
function loadWebChat() {
  return new Promise((resolve, reject) => {
    const script = element('script', { src: document.querySelector('link[rel=preload]').href, onload: resolve, onerror: reject });
    const ask = () => script.isConnected || document.head.append(script);
    requestAnimationFrame(() => setTimeout(ask));
    setTimeout(ask, 300);
  });
}

// An element as React takes it. Its own function for making them is not among what Web Chat shares.
function reactElement(type, props, ref = null) {
  return { $$typeof: Symbol.for('react.element'), type, key: null, ref, props, _owner: null };
}

// Puts the bot's own drawing of an answer in the place of its Markdown.
const drawAnswers = () => (next) => (card) => {
  const { activity, attachment } = card;
  const answer = activity.channelData?.answer;
  if (!answer || attachment.contentType !== 'text/markdown') {
    return next(card);
  }

  return reactElement('div', {}, (place) => {
    if (place && !place.firstChild) {
      place.append(drawAnswer(answer, { open: openSource, post: postActivity }));
    }
  });
};

const drawProgress = () => () => ({ activeTyping }) =>
  Object.values(activeTyping).some(({ role }) => role === 'bot')
    ? reactElement('p', { className: 'looking', children: word('looking') })
    : false;

// Tells the page around the frame what goes on, and lets it ask.
const watchMessages = ({ dispatch }) => (next) => (action) => {
  const { type, payload: { activity } = {} } = action;
  const result = next(type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? { ...action, payload: { activity: ours(activity) } } : action);
  if (type === 'DIRECT_LINE/CONNECT_FULFILLED') {
    embedding.listen({
      focus: focusSendBox,
      ask: (question) => dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: question, method: 'keyboard' } }),
    });
    embedding.tell('ready');
  } else if (type === 'DIRECT_LINE/POST_ACTIVITY' && activity.type === 'message') {
    dispatch({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: looking() } });
    embedding.tell('asked');
  } else if (type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity.channelData?.answer) {
    embedding.tell('answered', { citations: activity.channelData.answer.sources.length });
  }

  return result;
};

// What comes from the server as this page shows it.
function ours(activity) {
  if (activity.channelData?.answer) {
    // The page has thumbs of its own, which also ask what is wrong.
    return { ...activity, entities: activity.entities.map(({ potentialAction, ...entity }) => entity) };
  }

  if (activity.suggestedActions && !activity.replyToId && starters.length > 0) {
    // The site's owner knows better what its readers ask first.
    return { ...activity, suggestedActions: { to: [], actions: starters.map((question) => ({ type: 'imBack', title: question, value: question })) } };
  }

  return activity;
}

// Shows at once that a question is being worked on: the server's own word takes a while longer.
function looking() {
  return { type: 'typing', id: 'looking', from: { id: 'bot', name: 'Bot', role: 'bot' }, timestamp: new Date().toISOString(), channelData: {} };
}

function focusSendBox() {
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

let directLine;
let starters = [];

// Web Chat renews the token by itself; the newest one is good for what the page does beside it.
function conversationPath() {
  return `/v3/directline/conversations/${directLine.conversationId}`;
}

function postActivity(activity) {
  return request('POST', `${conversationPath()}/activities`, { token: directLine.token, body: { from: { id: 'visitor' }, ...activity } });
}

async function deleteConversation() {
  await request('DELETE', conversationPath(), { token: directLine.token });
  await startAnew();
}

async function startAnew() {
  const left = directLine;
  directLine = null;
  left?.end();
  keep(null);
  show(await newConversation());
  focusSendBox();
}

/** Puts a conversation on the page, in place of the one there was. */
function show(conversation) {
  const shown = directLine = window.WebChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    conversationStartProperties: { locale: page.dataset.locale },
    ...conversation,
  });
  connection.begin();
  // 3: its token has expired, 4: it could not be opened, 5: the server has ended it.
  shown.connectionStatus$.subscribe((status) => {
    if (shown === directLine && status >= 3) {
      connection.end(word(status === 4 ? 'unreachable' : 'ended'), ' ', button(status === 4 ? 'tryAgain' : 'startAnew', () => startAnew().catch(giveUp)));
    }
  });
  const place = element('div', { class: 'conversation' });
  document.getElementById('webchat').replaceChildren(place);
  window.WebChat.renderWebChat(
    {
      directLine,
      dir: page.dir,
      locale: page.dataset.locale,
      store: window.WebChat.createStore({}, watchMessages),
      attachmentMiddleware: drawAnswers,
      typingIndicatorMiddleware: drawProgress,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: word('ask') },
      styleOptions,
      nonce,
    },
    place);
}

function button(name, onclick) {
  return element('button', { type: 'button', onclick }, word(name));
}

function giveUp() {
  connection.end(word('unreachable'), ' ', button('tryAgain', () => location.reload()));
}

async function start() {
  const [conversation, { starters: wanted }] = await Promise.all([findConversation(), embedding.connected, loadWebChat()]);
  starters = wanted;
  show(conversation);
  addEventListener('pagehide', () => keep(directLine && { token: directLine.token }));
  offerDeletion(deleteConversation);
  if (!embedding.active) {
    focusSendBox();
  }
}

connection.watch();
start().catch(giveUp);
