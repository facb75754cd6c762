'use strict';

const words = JSON.parse(document.getElementById('words').textContent);

/** One of the interface's words; what stands in braces in it is filled in. */
function word(name, values = {}) {
  return words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** An element; attributes that are null or false are left out, those that begin with "on" listen. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }

  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A picture of lines on a field of 24 by 24; the words beside it or its button's label say what it means. */
function icon(path) {
  const namespace = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

/** Says something to those who see the page and, once, to those who hear it. */
function tell(text, ...actions) {
  document.getElementById('state').replaceChildren(text, ...actions);
}
