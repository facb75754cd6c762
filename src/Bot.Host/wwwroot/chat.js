'use strict';

const { embedding } = window;

// Web Chat's own styles are let in by it.
const { nonce } = document.currentScript;

// The conversation stays over a reload of the page, and ends with its tab.
const storageKey = 'conversation';

const themes = {
  light: {
    accent: '#0b5cad', subtle: '#57606a', backgroundColor: '#ffffff',
    bubbleBackground: '#f3f4f6', bubbleTextColor: '#1f2328', bubbleBorderColor: '#f3f4f6',
    bubbleFromUserBackground: '#dbeafe', bubbleFromUserTextColor: '#10243e', bubbleFromUserBorderColor: '#dbeafe',
    sendBoxTextColor: '#1f2328', sendBoxPlaceholderColor: '#57606a', sendBoxButtonColor: '#0b5cad',
    suggestedActionTextColor: '#0b5cad', suggestedActionBorderColor: '#0b5cad', timestampColor: '#57606a',
  },
  dark: {
    accent: '#6cb8f6', subtle: '#c8c6c4', backgroundColor: '#1b1a19',
    bubbleBackground: '#292827', bubbleTextColor: '#ffffff', bubbleBorderColor: '#484644',
    bubbleFromUserBackground: '#004578', bubbleFromUserTextColor: '#ffffff', bubbleFromUserBorderColor: '#004578',
    sendBoxBackground: '#252423', sendBoxTextColor: '#ffffff', sendBoxPlaceholderColor: '#c8c6c4', sendBoxButtonColor: '#6cb8f6',
    suggestedActionBackgroundColor: '#252423', suggestedActionTextColor: '#6cb8f6', suggestedActionBorderColor: '#6cb8f6',
    timestampColor: '#c8c6c4', transcriptVisualKeyboardIndicatorColor: '#ffffff',
  },
};

const shared = {
  hideUploadButton: true,
  groupTimestamp: 0,
  bubbleBorderRadius: 8,
  bubbleFromUserBorderRadius: 8,
  bubbleMaxWidth: 640,
  primaryFont: 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  suggestedActionLayout: 'stacked',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionsStackedLayoutButtonMaxHeight: 80,
  suggestedActionBorderRadius: 8,
};

// Storage throws where a browser forbids it; the conversation then ends with the page.
function readStored() {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey));
  } catch {
    return null;
  }
}

function store(conversation) {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(conversation));
  } catch {
    // See above.
  }
}

async function post(path, token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(path, { method: 'POST', headers });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }

  return response.json();
}

// The conversation of before the reload, if its token can still be renewed; otherwise a new one.
async function openConversation() {
  const stored = readStored();
  if (stored?.token) {
    try {
      const { conversationId, token } = await post('/v3/directline/tokens/refresh', stored.token);
      return { token, conversationId, watermark: '0' };
    } catch {
      // Expired, or of another installation.
    }
  }

  const { token } = await post('/webchat/token');
  return { token };
}

function showProblem() {
  const problem = document.getElementById('problem');
  problem.textContent = 'The chat cannot be reached just now. ';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => location.reload());
  problem.append(again);
  problem.hidden = false;
}

// Tells the page around the frame what goes on, and lets it ask.
function watch({ dispatch }) {
  return (next) => (action) => {
    const { activity } = action.payload ?? {};
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      embedding.listen({
        focus: focusSendBox,
        ask: (question) => dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: question, method: 'keyboard' } }),
      });
      embedding.tell('ready');
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && activity.type === 'message') {
      embedding.tell('asked');
    } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity.type === 'message' && activity.replyToId) {
      embedding.tell('answered', { citations: activity.entities?.flatMap((entity) => entity.citation ?? []).length ?? 0 });
    }

    return next(action);
  };
}

function focusSendBox() {
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function render(directLine) {
  const store = window.WebChat.createStore({}, watch);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => window.WebChat.renderWebChat(
    { directLine, store, nonce, locale: 'en-US', styleOptions: { ...shared, ...(dark.matches ? themes.dark : themes.light) } },
    document.getElementById('webchat'));
  dark.addEventListener('change', show);
  show();
}

async function start() {
  const directLine = window.WebChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    ...(await openConversation()),
  });
  // Web Chat renews the token by itself; the newest one is what a reload needs.
  addEventListener('pagehide', () => store({ token: directLine.token }));
  render(directLine);
  if (!embedding.active) {
    focusSendBox();
  }
}

start().catch(showProblem);
