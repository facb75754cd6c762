'use strict';

// The colour that the site's owner chose (?accent=, six hexadecimal digits), made light or dark enough to be read.
{
  // WCAG asks for 4.5 against the page; cards are a little nearer to the middle than the page is.
  const leastContrast = 5;

  const channelsOf = (hex) => hex.match(/../g).map((channel) => parseInt(channel, 16));

  const luminanceOf = (channels) => {
    const [red, green, blue] = channels.map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrastOf = (one, other) => {
    const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((left, right) => left - right);
    return (light + 0.05) / (dark + 0.05);
  };

  /** The colour, mixed with as much of another as it needs to stand out from the page. */
  const readable = (colour, mixed, background) => {
    for (let share = 0; ; share += 0.05) {
      const made = colour.map((channel, place) => Math.round(channel * (1 - share) + mixed[place] * share));
      if (share >= 1 || contrastOf(made, background) >= leastContrast) {
        return `rgb(${made.join(' ')})`;
      }
    }
  };

  const hex = /^[0-9a-f]{6}$/i.exec(new URLSearchParams(location.search).get('accent'))?.[0];
  if (hex) {
    const colour = channelsOf(hex);
    const onLight = readable(colour, [0, 0, 0], channelsOf('ffffff'));
    const onDark = readable(colour, [255, 255, 255], channelsOf('17191c'));
    document.documentElement.style.setProperty('--accent', `light-dark(${onLight}, ${onDark})`);
  }
}
