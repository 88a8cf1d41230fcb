import type { RawDocument } from '../lines';
import { countWords } from '../text/clean';
import { Flow, INVISIBLE, type Invisible, isNearWhite } from './flow';
import { Tables } from './table';
import { attribute, markup, unescapeMarkup } from './xml';

/** Looks a run or a style can have, as far as reading and the hidden-text check need them. */
interface Look {
  vanish?: boolean;
  white?: boolean;
  tiny?: boolean;
  bold?: boolean;
  shaded?: boolean;
  heading?: boolean;
  list?: boolean;
  basedOn?: string;
}

const off = (attributes: string): boolean =>
  /^(?:0|false|off|none)$/.test(attribute(attributes, 'w:val') ?? '');

/** Reads one property tag (w:vanish, w:color …) into a look. */
function applyProperty(look: Look, name: string, attributes: string): void {
  const value = attribute(attributes, 'w:val') ?? '';
  if (name === 'w:vanish') look.vanish = !off(attributes);
  // Shown in print, hidden on the screen: nobody writes a line of a resume so, but for a table of contents.
  else if (name === 'w:webHidden') look.vanish ||= !off(attributes);
  else if (name === 'w:color')
    look.white = isNearWhite(value) || attribute(attributes, 'w:themeColor') === 'background1';
  else if (name === 'w:sz') look.tiny = Number(value) <= 2;
  else if (name === 'w:b') look.bold = !off(attributes);
  else if (name === 'w:highlight') look.shaded = value !== 'none' && value !== 'white';
  else if (name === 'w:shd') {
    const fill = attribute(attributes, 'w:fill') ?? 'auto';
    look.shaded = fill !== 'auto' && !isNearWhite(fill);
  } else if (name === 'w:outlineLvl') look.heading = Number(value) < 9;
  else if (name === 'w:numPr') look.list = true;
}

/** Styles by id, with what they inherit filled in. */
function readStyles(xml: string): Map<string, Look> {
  const styles = new Map<string, Look>();
  let look: Look | null = null;
  for (const event of markup(xml)) {
    if (event.kind === 'close' && event.name === 'w:style') look = null;
    if (event.kind !== 'open') continue;
    if (event.name === 'w:style') {
      look = {};
      styles.set(attribute(event.attributes, 'w:styleId') ?? '', look);
    } else if (look !== null) {
      const value = attribute(event.attributes, 'w:val') ?? '';
      if (event.name === 'w:basedOn') look.basedOn = value;
      else if (event.name === 'w:name' && /^(?:heading|title|überschrift|titre)/i.test(value))
        look.heading = true;
      else applyProperty(look, event.name, event.attributes);
    }
  }
  return styles;
}

/** A style's look with those it is based on, at most ten steps up. */
function styleLook(styles: Map<string, Look>, id: string | null): Look {
  const chain: Look[] = [];
  for (let at = id; at && chain.length < 10; at = styles.get(at)?.basedOn ?? null) {
    const look = styles.get(at);
    if (look === undefined) break;
    chain.unshift(look);
  }
  return Object.assign({}, ...chain);
}

const SKIPPED = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:footnoteReference',
]);

/** Walks one part (document or header) into the flow. */
function readPart(xml: string, styles: Map<string, Look>, flow: Flow): void {
  const tables = new Tables(flow);
  let skip = 0;
  let paragraph: Look = {};
  let run: Look | null = null;
  const cellShades: boolean[] = [];
  let drawing = 0;
  let inText = false;
  const add = (text: string): void => {
    const look: Look = { ...paragraph, ...run };
    const shaded = paragraph.shaded || run?.shaded || cellShades.some(Boolean) || drawing > 0;
    const invisible: Invisible | null = look.vanish
      ? 'hidden_run'
      : look.tiny
        ? 'tiny_text'
        : look.white && !shaded
          ? 'invisible_colour'
          : null;
    flow.add(text, { invisible, bold: look.bold });
  };
  for (const event of markup(xml)) {
    if (event.kind === 'text') {
      if (inText && skip === 0) add(unescapeMarkup(event.text));
      continue;
    }
    const { name } = event;
    if (SKIPPED.has(name)) {
      if (event.kind === 'close') skip--;
      else if (!event.empty) skip++;
      continue;
    }
    if (skip > 0) continue;
    if (event.kind === 'close') {
      if (name === 'w:t') inText = false;
      else if (name === 'w:r') run = null;
      else if (name === 'w:p') {
        flow.heading = paragraph.heading ?? false;
        flow.bullet = paragraph.list ?? false;
        flow.endParagraph();
        paragraph = {};
      } else if (name === 'w:tc') {
        tables.closeCell();
        cellShades.pop();
      } else if (name === 'w:tr') tables.closeRow();
      else if (name === 'w:txbxContent') drawing--;
      continue;
    }
    const { attributes } = event;
    if (name === 'w:t') inText = !event.empty;
    else if (name === 'w:p') paragraph = {};
    else if (name === 'w:r') run = {};
    else if (name === 'w:pStyle')
      paragraph = { ...styleLook(styles, attribute(attributes, 'w:val')), ...paragraph };
    else if (name === 'w:rStyle')
      run = { ...(run ?? {}), ...styleLook(styles, attribute(attributes, 'w:val')) };
    else if (name === 'w:tab' && run !== null) add('\t');
    else if (name === 'w:br' || name === 'w:cr') {
      flow.bullet = paragraph.list ?? false;
      flow.endLine();
    } else if (name === 'w:noBreakHyphen') add('-');
    else if (name === 'w:tr') tables.openRow();
    else if (name === 'w:tc') {
      tables.openCell();
      cellShades.push(false);
    } else if (name === 'w:txbxContent') {
      flow.endLine();
      drawing++;
    } else if (name === 'w:shd' && cellShades.length > 0 && run === null) {
      const look: Look = {};
      applyProperty(look, name, attributes);
      if (look.shaded) cellShades[cellShades.length - 1] = true;
    } else if (run !== null) applyProperty(run, name, attributes);
    else if (name === 'w:numPr' || name === 'w:outlineLvl' || name === 'w:shd')
      applyProperty(paragraph, name, attributes);
  }
}

/**
 * A Word document from its unpacked parts: the first page's header (often the name), then the body.
 * Tracked deletions, field codes, and the second copy that Word keeps of text boxes are left out.
 */
export function readDocx(parts: Map<string, string>): RawDocument {
  const styles = readStyles(parts.get('word/styles.xml') ?? '');
  const flow = new Flow();
  for (const [name, xml] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (/^word\/header\d*\.xml$/.test(name)) readPart(xml, styles, flow);
  const body = parts.get('word/document.xml') ?? '';
  readPart(body, styles, flow);
  const { lines, hidden } = flow.finish();
  const properties = parts.get('docProps/core.xml') ?? '';
  const words = /<(?:cp:keywords|dc:description)>([^<]*)</g;
  for (const [, found = ''] of properties.matchAll(words))
    if (countWords(found) >= 40)
      hidden.push({ kind: 'metadata', text: unescapeMarkup(found), why: INVISIBLE.metadata });
  const breaks = body.match(/<w:lastRenderedPageBreak|<w:br w:type="page"/g)?.length ?? 0;
  return { format: 'docx', pages: breaks + 1, lines, hidden };
}
