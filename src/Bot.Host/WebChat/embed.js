// Puts a launcher on a page. The chat is a frame of the bot's own host, made when a visitor opens it; until then nothing more is fetched.
(() => {
  'use strict';

  const tag = 'conflict-background-bot';
  const script = document.currentScript;
  const chat = new URL('chat', script.src);

  const words = {
    en: ['Ask the sources', 'Close'],
    tr: ['Kaynaklara sor', 'Kapat'],
    ar: ['اسأل المصادر', 'إغلاق'],
    he: ['לשאול את המקורות', 'סגירה'],
    fr: ['Interroger les sources', 'Fermer'],
    ru: ['Спросить источники', 'Закрыть'],
    uk: ['Запитати джерела', 'Закрити'],
  };

  const css = `
div { all: initial; color: light-dark(#1c2128, #e9ebee); font: 16px/1.4 system-ui, sans-serif; }
button { min-width: 44px; min-height: 44px; border: 2px solid #0000; border-radius: 22px; background: none; color: inherit; font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid; outline-offset: -5px; }
.ask { padding: 0 18px; border-color: var(--ink); background: var(--accent); color: var(--ink); font-weight: 600; }
.panel { box-sizing: border-box; flex-direction: column; height: 600px; max-height: 90vh; padding: 0; overflow: hidden; border: 1px solid light-dark(#dce0e5, #363b42); border-radius: 12px; background: light-dark(#fff, #17191c); color: inherit; }
section, [open] { display: flex; }
[hidden] { display: none; }
header { display: flex; justify-content: space-between; padding-inline: 16px 4px; border-bottom: inherit; }
h2 { align-self: center; margin: 0; font-size: 1em; overflow-wrap: anywhere; }
iframe { flex: 1; min-height: 0; width: 100%; border: 0; }
a { padding: 16px; color: inherit; }
.right, .left {
  .ask, .panel { position: fixed; z-index: 2147483647; inset: auto 20px calc(20px + env(safe-area-inset-bottom)) auto; box-shadow: 0 4px 16px #0005; }
  .panel { bottom: 76px; width: 400px; height: min(640px, 100dvh - 96px); margin: 0; }
}
.left { .ask, .panel { right: auto; left: 20px; } }
@media (max-width: 480px), (max-height: 480px) { .right, .left { .panel { inset: 0; width: 100%; max-width: none; height: 100dvh; max-height: none; border: 0; border-radius: 0; } } }`;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  const isSmall = matchMedia('(max-width: 480px), (max-height: 480px)');

  const warn = (text) => console.warn(`${tag}: ${text}`);

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };

  // Black or white, whichever is told better from the colour (relative luminance by WCAG 2.2).
  const inkOn = (colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000' : '#fff';
  };

  class Widget extends HTMLElement {
    #all;
    #ask;
    #panel;
    #frame;
    #link;
    #port;
    #timer;
    #waiting = [];
    #options;

    connectedCallback() {
      if (!this.#all) {
        this.#build();
      }

      const { open } = this.dataset;
      // A sheet that covers the screen is for the visitor to open.
      if ((open ?? 'false') !== 'false' && !(isSmall.matches && this.#isFloating)) {
        this.#show(false);
      }
    }

    // A frame that leaves the page ends; the next one goes on with its conversation.
    disconnectedCallback() {
      this.#hide();
      this.#frame?.remove();
      this.#frame = null;
      this.#end();
    }

    get isOpen() {
      return this.#ask?.ariaExpanded === 'true';
    }

    open() {
      this.#show(true);
    }

    close() {
      if (this.isOpen) {
        const hadFocus = this.shadowRoot.activeElement;
        this.#hide();
        if (hadFocus) {
          this.#ask.focus();
        }

        this.#emit('close');
      }
    }

    ask(question) {
      this.open();
      this.#send({ type: 'ask', question });
    }

    get #isFloating() {
      return this.#options.position !== 'inline';
    }

    // What the attribute says if it will do, and otherwise the default, with a word to the site's owner.
    #read(name, otherwise, isRight, advice) {
      const value = this.dataset[name]?.trim();
      if (!value || isRight(value)) {
        return value || otherwise;
      }

      warn(`data-${name}="${value}" is left aside, use ${advice}`);
      return otherwise;
    }

    #readOptions() {
      const among = (...values) => [(value) => values.includes(value), values.join(', ')];
      const languages = [this.closest('[lang]')?.lang, navigator.language, 'en'].map((language) => language?.slice(0, 2).toLowerCase());
      const language = this.#read('language', languages.find((known) => words[known]), ...among(...Object.keys(words)));
      const isRtl = language === 'ar' || language === 'he';
      const side = isRtl ? 'left' : 'right';
      return {
        language,
        dir: isRtl ? 'rtl' : 'ltr',
        position: this.#read('position', this.parentNode === document.documentElement ? side : 'inline', ...among('right', 'left', 'inline')),
        title: this.#read('title', words[language][0], (value) => value.length <= 60, 'at most 60 characters'),
        accent: this.#read('accent', '#0b5cad', (value) => /^#[\da-f]{6}$/i.test(value), 'six digits as in #0b5cad'),
        theme: this.#read('theme', 'light dark', ...among('light', 'dark')),
      };
    }

    #build() {
      const { language, dir, position, title, accent, theme } = this.#options = this.#readOptions();
      const close = make('button', { 'aria-label': words[language][1] }, '✕');
      close.onclick = () => this.close();
      const head = make('header', {}, make('h2', {}, title), close);
      this.#panel = make(this.#isFloating ? 'dialog' : 'section', { class: 'panel', 'aria-label': title }, head);
      // The browser closes a sheet by itself, at Escape or the phone's "back".
      this.#panel.onclose = () => this.#panel.open || this.close();
      this.#ask = make('button', { class: 'ask' }, title);
      this.#ask.onclick = () => (this.isOpen ? this.close() : this.open());
      this.#all = make('div', { class: `all ${position}`, lang: language, dir }, this.#ask, this.#panel);
      this.#all.onkeydown = ({ key }) => {
        if (key === 'Escape') {
          this.close();
        }
      };
      this.#all.style.setProperty('--accent', accent);
      this.#all.style.setProperty('--ink', inkOn(accent));
      this.#all.style.colorScheme = theme;
      this.#hide();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#all);
    }

    #show(isWanted) {
      if (!this.isConnected || this.isOpen) {
        return;
      }

      this.#ask.ariaExpanded = true;
      if (!this.#isFloating) {
        this.#panel.hidden = false;
        this.#ask.hidden = true;
      } else if (isSmall.matches) {
        this.#panel.showModal();
      } else {
        // Not show(), which takes the focus even when nobody asked for the chat.
        this.#panel.open = true;
      }

      if (!this.#frame) {
        this.#load();
      }

      if (isWanted) {
        this.#panel.scrollIntoView({ block: 'nearest' });
        this.#frame.focus();
        this.#send({ type: 'focus' });
      }

      this.#emit('open');
    }

    #hide() {
      this.#ask.ariaExpanded = false;
      this.#ask.hidden = false;
      if (this.#isFloating) {
        this.#panel.close();
      } else {
        this.#panel.hidden = true;
      }
    }

    #load() {
      const { language, title, accent, theme } = this.#options;
      this.#frame = make('iframe', { src: `${chat}?lang=${language}&theme=${theme}&accent=${accent.slice(1)}`, title, allow: 'clipboard-write' });
      this.#frame.onload = () => this.#connect();
      this.#panel.append(this.#frame);
    }

    #connect() {
      this.#end();
      const { port1, port2 } = new MessageChannel();
      this.#timer = setTimeout(() => this.#refuse(), 5000);
      port1.onmessage = ({ data: { type, ...detail } }) => {
        if (type === 'connected') {
          clearTimeout(this.#timer);
          this.#link?.remove();
          this.#port = port1;
          this.#waiting.splice(0).forEach((message) => port1.postMessage(message));
        } else if (type === 'close') {
          this.close();
        } else {
          this.#emit(type, detail);
        }
      };
      this.#frame.contentWindow.postMessage({ type: 'connect', starters: this.dataset.starters }, chat.origin, [port2]);
    }

    #end() {
      clearTimeout(this.#timer);
      this.#port?.close();
      this.#port = null;
    }

    #refuse() {
      warn(`no answer. Is ${location.origin} in the bot's Embedding:Origins, and ${chat.origin} in this page's frame-src?`);
      this.#link ??= make('a', { href: new URL('.', chat), target: '_blank', rel: 'noopener' }, `${this.#options.title} ↗`);
      this.#frame.before(this.#link);
    }

    #send(message) {
      if (this.#port) {
        this.#port.postMessage(message);
      } else {
        this.#waiting.push(message);
      }
    }

    #emit(type, detail) {
      this.dispatchEvent(new CustomEvent(`bot-${type}`, { bubbles: true, detail }));
    }
  }

  // A page that holds the element already needs no launcher beside it. The launcher stands beside the body, which some sites replace.
  const place = () => {
    const { container, ...options } = script.dataset;
    let home = document.documentElement;
    if (container) {
      home = document.querySelector(container);
      if (!home) {
        warn(`data-container="${container}" finds no element, use a selector such as #chat`);
        return;
      }
    }

    if (options.position !== 'none' && !(container ? home : document).querySelector(tag)) {
      const widget = document.createElement(tag);
      Object.assign(widget.dataset, options);
      home.append(widget);
    }
  };

  if (!customElements.get(tag)) {
    customElements.define(tag, Widget);
  }

  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', place);
  } else {
    place();
  }
})();
