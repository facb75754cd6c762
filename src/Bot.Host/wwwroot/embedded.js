'use strict';

// The frame's side of the widget. The loader hands over a port once; whoever frames us was checked by frame-ancestors.
{
  const active = window.parent !== window && 'embedded' in document.documentElement.dataset;
  const maxQuestion = 1000;
  const maxStarters = 5;
  const maxStarter = 200;
  const waiting = [];
  let port;
  let handlers;

  const warn = (text) => console.warn(`conflict-background-bot: ${text}`);

  // Divided by |, as the attribute has them.
  const readStarters = (text) => {
    const starters = String(text ?? '').split('|').map((one) => one.trim()).filter(Boolean);
    const fit = starters.filter((one) => one.length <= maxStarter).slice(0, maxStarters);
    if (fit.length < starters.length) {
      warn(`data-starters has more than ${maxStarters} questions, or one of more than ${maxStarter} characters; these are left aside`);
    }

    return fit;
  };

  const take = (message) => {
    if (!handlers) {
      waiting.push(message);
    } else if (message.type === 'focus') {
      // The frame may just have come into view, and takes the focus only once it is drawn.
      requestAnimationFrame(() => handlers.focus());
    } else if (message.type === 'ask') {
      const question = String(message.question ?? '').trim();
      if (question && question.length <= maxQuestion) {
        handlers.ask(question);
      } else {
        warn(`ask() takes a question of 1 to ${maxQuestion} characters`);
      }
    }
  };

  window.embedding = {
    active,

    // Resolves when the loader has said how the chat is to begin. A page that frames us without the loader says nothing.
    connected: active ? new Promise((resolve) => {
      addEventListener('load', () => setTimeout(resolve, 1000, { starters: [] }));
      addEventListener('message', function connect(event) {
        if (event.source !== window.parent || event.data?.type !== 'connect' || !event.ports[0]) {
          return;
        }

        removeEventListener('message', connect);
        [port] = event.ports;
        port.onmessage = (message) => take(message.data);
        port.postMessage({ type: 'connected' });
        resolve({ starters: readStarters(event.data.starters) });
      });
    }) : Promise.resolve({ starters: [] }),

    // Tells the page around the frame: 'ready', 'asked', 'answered' with { citations, declined }, 'close'.
    tell(type, detail) {
      port?.postMessage({ type, ...detail });
    },

    // Takes { focus(), ask(question) }; what came before is delivered now.
    listen(given) {
      handlers = given;
      waiting.splice(0).forEach(take);
    },
  };

  // Last of all listeners: Escape closes the chat only when nothing in it had a use for the key.
  if (active) {
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
        window.embedding.tell('close');
      }
    });
  }
}
