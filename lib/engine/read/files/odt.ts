import type { RawDocument } from '../lines';
import { Flow, type Invisible, isNearWhite } from './flow';
import { Tables } from './table';
import { attribute, markup, unescapeMarkup } from './xml';

interface Look {
  invisible: Invisible | null;
  bold: boolean;
  parent: string | null;
}

/** The automatic and named styles that make text bold or invisible. */
function readStyles(xml: string, styles: Map<string, Look>): void {
  let current: { look: Look; fill: boolean; white: boolean } | null = null;
  for (const event of markup(xml)) {
    if (event.kind === 'close' && event.name === 'style:style') current = null;
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'style:style') {
      const look: Look = {
        invisible: null,
        bold: false,
        parent: attribute(attributes, 'style:parent-style-name'),
      };
      styles.set(attribute(attributes, 'style:name') ?? '', look);
      current = event.empty ? null : { look, fill: false, white: false };
    }
    if (current === null) continue;
    const background = attribute(attributes, 'fo:background-color');
    if (background !== null && background !== 'transparent' && !isNearWhite(background)) current.fill = true;
    if (name !== 'style:text-properties') continue;
    const { look } = current;
    current.white ||= isNearWhite(attribute(attributes, 'fo:color') ?? '');
    look.bold ||= attribute(attributes, 'fo:font-weight') === 'bold';
    const size = attribute(attributes, 'fo:font-size') ?? '';
    if (attribute(attributes, 'text:display') === 'none') look.invisible = 'hidden_run';
    else if (size.endsWith('pt') && Number.parseFloat(size) <= 1) look.invisible = 'tiny_text';
    else if (current.white && !current.fill) look.invisible = 'invisible_colour';
  }
}

const SKIPPED = new Set(['office:annotation', 'text:tracked-changes', 'text:note', 'svg:title', 'svg:desc']);

/** An OpenDocument text from its unpacked parts. */
export function readOdt(parts: Map<string, string>): RawDocument {
  const styles = new Map<string, Look>();
  const content = parts.get('content.xml') ?? '';
  readStyles(parts.get('styles.xml') ?? '', styles);
  readStyles(content.slice(0, Math.max(0, content.indexOf('<office:body'))), styles);
  const flow = new Flow();
  const tables = new Tables(flow);
  const looks: Look[] = [];
  let skip = 0;
  let items = 0;
  let filled = 0;
  let paragraphs = 0;
  const styleOf = (attributes: string): Look => {
    const id = attribute(attributes, 'text:style-name');
    return styles.get(id ?? '') ?? { invisible: null, bold: false, parent: null };
  };
  const add = (text: string): void => {
    if (paragraphs === 0 || skip > 0) return;
    const invisible = looks.find((look) => look.invisible !== null)?.invisible ?? null;
    const hides = invisible === 'invisible_colour' && filled > 0 ? null : invisible;
    flow.add(text, { invisible: hides, bold: looks.some((look) => look.bold) });
  };
  for (const event of markup(content.slice(Math.max(0, content.indexOf('<office:body'))))) {
    if (event.kind === 'text') {
      add(unescapeMarkup(event.text).replace(/\s+/g, ' '));
      continue;
    }
    const { name } = event;
    if (SKIPPED.has(name)) {
      if (event.kind === 'close') skip--;
      else if (!event.empty) skip++;
      continue;
    }
    const isParagraph = name === 'text:p' || name === 'text:h';
    if (event.kind === 'close') {
      if (isParagraph) {
        flow.bullet = items > 0;
        flow.heading = name === 'text:h';
        flow.endParagraph();
        looks.pop();
        paragraphs--;
      } else if (name === 'text:span') looks.pop();
      else if (name === 'text:list-item') items--;
      else if (name === 'table:table-cell') tables.closeCell();
      else if (name === 'table:table-row') tables.closeRow();
      else if (name === 'draw:frame') filled--;
      continue;
    }
    if (event.empty) {
      if (name === 'text:tab') add('\t');
      else if (name === 'text:s')
        add(' '.repeat(Math.min(50, Number(attribute(event.attributes, 'text:c') ?? 1) || 1)));
      else if (name === 'text:line-break') flow.endLine();
      else if (isParagraph) flow.endParagraph();
      continue;
    }
    if (isParagraph) paragraphs++;
    if (isParagraph || name === 'text:span') looks.push(styleOf(event.attributes));
    else if (name === 'text:list-item') items++;
    else if (name === 'table:table-row') tables.openRow();
    else if (name === 'table:table-cell') tables.openCell();
    else if (name === 'draw:frame') filled++;
  }
  const { lines, hidden } = flow.finish();
  return { format: 'odt', pages: 1, lines, hidden };
}
