/** Workbooks made part by part, as programs write them and as nobody should. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Parts {
  /** What stands in `<sheetData>`, by the name of the sheet. */
  sheets: Readonly<Record<string, string>>;
  shared?: string;
  styles?: string;
  properties?: string;
  /** Anything that takes the place of a part, or comes beside them. */
  others?: Readonly<Record<string, string>>;
}

export async function workbook({ sheets, shared, styles, properties = '', others = {} }: Parts): Promise<Buffer> {
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`;
  const sheetList = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('');
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${types}">${properties}<sheets>${sheetList}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/s${at + 1}.xml`)).join('')}${relation('s', 'styles', '/xl/styles.xml')}</Relationships>`,
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/s${at + 1}.xml`,
        `<?xml version="1.0"?>\n<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...others,
  };
  const archive = new ZipFile();
  for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name);
  archive.end();
  return buffer(archive.outputStream);
}

export const inline = (...texts: string[]) =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
