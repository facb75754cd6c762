// What is seen of this page, as SVG: backgrounds and borders as rectangles, each line of text at its place and with its width.
() => {
  const { innerWidth: width, innerHeight: height } = window;
  const escape = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const round = (number) => Math.round(number * 10) / 10;
  const isSeen = (colour) => !/, 0\)$|^transparent$/.test(colour);
  // Colours such as color-mix() are written so that every reader of SVG knows them.
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const plain = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  };

  const shapes = [];
  const rectangle = ({ left, top, width: wide, height: high }, attributes) =>
    shapes.push(`<rect x="${round(left)}" y="${round(top)}" width="${round(wide)}" height="${round(high)}" ${attributes}/>`);

  const clipOf = (element) => {
    const scroller = element.closest('.webchat__basic-transcript__scrollable');
    return scroller ? scroller.getBoundingClientRect() : new DOMRect(0, 0, width, height);
  };

  const isIn = (box, clip) => box.bottom > clip.top + 1 && box.top < clip.bottom - 1 && box.width > 1 && box.height > 1;

  const drawBox = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!isIn(box, clipOf(element))) {
      return;
    }

    const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.height / 2);
    const isRing = ['Top', 'Right', 'Bottom', 'Left'].every((side) => parseFloat(style[`border${side}Width`]) > 0);
    const fill = isSeen(style.backgroundColor) ? plain(style.backgroundColor) : 'none';
    if (isRing) {
      const inner = new DOMRect(box.left + 0.5, box.top + 0.5, box.width - 1, box.height - 1);
      rectangle(inner, `rx="${radius}" fill="${fill}" stroke="${plain(style.borderTopColor)}"`);
    } else {
      fill !== 'none' && rectangle(box, `rx="${radius}" fill="${fill}"`);
      const sides = { Top: [box.left, box.top, box.width, 0], Bottom: [box.left, box.bottom, box.width, 0], Left: [box.left, box.top, 0, box.height] };
      for (const [side, [x, y, wide, high]] of Object.entries(sides)) {
        const thick = parseFloat(style[`border${side}Width`]);
        thick > 0 && isSeen(style[`border${side}Color`])
          && rectangle(new DOMRect(x, side === 'Bottom' ? y - thick : y, wide || thick, high || thick), `fill="${plain(style[`border${side}Color`])}"`);
      }
    }
  };

  const drawText = (node) => {
    const style = getComputedStyle(node.parentElement);
    const range = new Range();
    let line = '';
    let box = null;
    const end = () => {
      if (line.trim() && isIn(box, clipOf(node.parentElement))) {
        const size = parseFloat(style.fontSize);
        const baseline = box.top + box.height / 2 + size * 0.35;
        const family = style.fontFamily.includes('Georgia') ? 'Georgia, serif' : 'system-ui, sans-serif';
        shapes.push(`<text x="${round(box.left)}" y="${round(baseline)}" textLength="${round(box.width)}" lengthAdjust="spacingAndGlyphs" font-family="${family}" font-size="${round(size)}" font-weight="${style.fontWeight}" fill="${plain(style.color)}">${escape(line.trim())}</text>`);
      }

      line = '';
      box = null;
    };
    for (let place = 0; place < node.length; place++) {
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      const letter = range.getBoundingClientRect();
      if (letter.width === 0) {
        continue;
      }

      if (box && Math.abs(letter.top - box.top) > 3) {
        end();
      }

      // A space at the beginning or the end of a line has no place of its own.
      const isBlank = !node.data[place].trim();
      if (isBlank && !line) {
        continue;
      }

      line += node.data[place];
      box = box ? new DOMRect(box.left, box.top, isBlank ? box.width : letter.right - box.left, box.height) : letter;
    }

    end();
  };

  const drawIcon = (icon) => {
    const box = icon.getBoundingClientRect();
    const style = getComputedStyle(icon);
    const path = icon.querySelector('path');
    if (path && isIn(box, clipOf(icon))) {
      const scale = round(box.width / icon.viewBox.baseVal.width * 100) / 100;
      const isLine = style.fill === 'none';
      shapes.push(`<path transform="translate(${round(box.left)} ${round(box.top)}) scale(${scale})" d="${path.getAttribute('d')}" fill="${isLine ? 'none' : plain(getComputedStyle(path).fill)}"${isLine ? ` stroke="${plain(style.stroke)}" stroke-width="${style.strokeWidth.replace('px', '')}" stroke-linecap="round" stroke-linejoin="round"` : ''}/>`);
    }
  };

  const draw = (element) => {
    const style = getComputedStyle(element);
    // What is there for those who hear the page has no size, or is kept out of sight until the keyboard needs it.
    const { width: wide, height: high } = element.getBoundingClientRect();
    const isTiny = style.overflow !== 'visible' && (wide <= 2 || high <= 2);
    const isHidden = style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0' || isTiny;
    if (isHidden || element.matches('[role=log], [class*="keyboard-help"], script, dialog')) {
      return;
    }

    if (element.localName === 'svg') {
      drawIcon(element);
      return;
    }

    drawBox(element);
    const generated = getComputedStyle(element, '::before').content;
    for (const child of element.childNodes) {
      child.nodeType === Node.TEXT_NODE ? drawText(child) : child.nodeType === Node.ELEMENT_NODE && draw(child);
    }

    if (element.placeholder) {
      const box = element.getBoundingClientRect();
      shapes.push(`<text x="${round(box.left + parseFloat(style.paddingLeft))}" y="${round(box.top + box.height / 2 + 5)}" font-family="system-ui, sans-serif" font-size="16" fill="${plain(getComputedStyle(element, '::placeholder').color)}">${escape(element.placeholder)}</text>`);
    }

    if (generated === '"— "') {
      const first = new Range();
      first.selectNodeContents(element);
      const { left, top, height: high } = first.getBoundingClientRect();
      const size = parseFloat(style.fontSize);
      shapes.push(`<text x="${round(left - size * 1.3)}" y="${round(top + high / 2 + size * 0.35)}" font-family="system-ui, sans-serif" font-size="${round(size)}" fill="${plain(style.color)}">—</text>`);
    }
  };

  draw(document.body);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The chat page with a question, the quoted answer and the card of its source">
<rect width="${width}" height="${height}" fill="${plain(getComputedStyle(document.body).backgroundColor)}"/>
${shapes.join('\n')}
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="none" stroke="#868e99"/>
</svg>
`;
}
