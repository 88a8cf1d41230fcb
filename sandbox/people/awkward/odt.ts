import { strToU8 } from 'fflate';
import { linesOf, type Written } from '../render-text';
import type { Cv } from '../types';
import { xmlText, zip } from '../zip';

const MIME = 'application/vnd.oasis.opendocument.text';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

const element: Record<Written['kind'], (text: string) => string> = {
  name: (text) => `<text:p text:style-name="Title">${text}</text:p>`,
  heading: (text) => `<text:h text:style-name="Heading_20_1" text:outline-level="1">${text}</text:h>`,
  strong: (text) => `<text:p text:style-name="Strong">${text}</text:p>`,
  text: (text) => `<text:p>${text}</text:p>`,
  bullet: (text) => `<text:list><text:list-item><text:p>${text}</text:p></text:list-item></text:list>`,
  gap: () => '',
};

/** An OpenDocument text as LibreOffice saves it; the type must be the first entry and not compressed. */
export function odt(cv: Cv): Uint8Array {
  const body = linesOf(cv).map(({ kind, text }) => element[kind](xmlText(text)));
  const style = (name: string, properties: string) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:text-properties ${properties}/></style:style>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="${OASIS}:office:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>${style('Title', 'fo:font-size="22pt" fo:font-weight="bold"')}${style('Heading_20_1', 'fo:font-size="14pt" fo:font-weight="bold"')}${style('Strong', 'fo:font-weight="bold"')}</office:automatic-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zip({
    mimetype: [strToU8(MIME), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}
