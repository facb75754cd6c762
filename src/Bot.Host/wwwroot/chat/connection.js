'use strict';

// Web Chat shows nothing when its stream breaks, and tries again by itself. This says so.
const connection = {
  // Each has streams of its own; those of an earlier one end unnoticed.
  conversation: 0,
  isLost: false,
  hasEnded: false,
  timer: null,

  /** Looks on while Web Chat opens and loses its streams. To be called before it does. */
  watch() {
    const { WebSocket } = window;
    window.WebSocket = class extends WebSocket {
      constructor(...args) {
        super(...args);
        const { conversation } = connection;
        this.addEventListener('open', () => connection.change(conversation, false));
        this.addEventListener('close', () => connection.change(conversation, true));
      }
    };
    addEventListener('offline', () => this.show());
    addEventListener('online', () => this.show());
    this.show();
  },

  change(conversation, isLost) {
    if (conversation !== this.conversation || isLost === this.isLost) {
      return;
    }

    this.isLost = isLost;
    if (isLost) {
      // A stream that comes back within a moment is nobody's concern.
      this.after(1_000, () => this.show());
    } else if (document.getElementById('state').textContent) {
      this.remark(word('connected'));
    } else {
      this.show();
    }
  },

  /** It will not come back by itself. */
  end(...message) {
    this.hasEnded = true;
    clearTimeout(this.timer);
    tell(...message);
  },

  begin() {
    this.conversation++;
    this.isLost = false;
    this.hasEnded = false;
    this.show();
  },

  /** Something said in passing. */
  remark(text) {
    tell(text);
    this.after(10_000, () => this.show());
  },

  show() {
    if (!this.hasEnded) {
      clearTimeout(this.timer);
      tell(!navigator.onLine ? word('offline') : this.isLost ? word('reconnecting') : '');
    }
  },

  after(milliseconds, act) {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, milliseconds);
  },
};
