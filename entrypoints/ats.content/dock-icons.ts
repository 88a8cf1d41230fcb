const SVG = 'http://www.w3.org/2000/svg';

const SHAPES = {
  logo: [
    ['rect', { width: '128', height: '128', rx: '30', fill: '#2455b8' }],
    [
      'path',
      {
        d: 'M92.3 44.2A34 34 0 1 0 92.3 83.8',
        fill: 'none',
        stroke: '#fff',
        'stroke-width': '15',
        'stroke-linecap': 'round',
      },
    ],
    ['circle', { cx: '97', cy: '64', r: '9', fill: '#ffd75e' }],
  ],
  chevron: [
    [
      'path',
      {
        d: 'M50 34l30 30-30 30',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '13',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    ],
  ],
} satisfies Record<string, [string, Record<string, string>][]>;

/** A small drawing made node by node: pages with Trusted Types refuse markup from strings. */
export function icon(name: keyof typeof SHAPES): SVGElement {
  const svg = shape('svg', { viewBox: '0 0 128 128', 'aria-hidden': 'true' });
  svg.append(...SHAPES[name].map(([tag, attributes]) => shape(tag, attributes)));
  return svg;
}

function shape(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
