/** XML that attacks, is cut off, does not match, or would be changed. */
import { type HostileCase, mebi } from '../case.ts';

const xml = (name: string, content: string, expected: HostileCase['expected'], reading = {}): HostileCase => ({
  name: `XML: ${name}`,
  file: 'a.xml',
  content,
  expected,
  reading,
});
const lol = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`;

export const xmls: HostileCase[] = [
  xml('entities that grow', `<?xml version="1.0"?>\n${lol}\n<r><p>&c;</p></r>`, {
    refused: 'document type on line 2',
    line: 2,
  }),
  xml('an entity of a file', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><p>&x;</p></r>', {
    refused: '<!DOCTYPE …>',
    line: 1,
  }),
  xml('a document type far inside', `<r>${'<p/>\n'.repeat(5)}<!DOCTYPE x></r>`, {
    refused: 'document type on line 6',
    line: 6,
  }),
  xml('a document type in a comment', '<!-- <!DOCTYPE x> --><r><p><a>1</a></p><p/></r>', { rows: [['1'], ['']] }),
  xml('a document type in a CDATA section', '<r><p><a><![CDATA[<!DOCTYPE x>]]></a></p><p/></r>', {
    rows: [['<!DOCTYPE x>'], ['']],
  }),
  xml('an entity that is not declared', '<r><p><a>&nbsp;</a></p>\n<p><a>1</a></p></r>', {
    rows: [['1']],
    rejects: [[1, '“&nbsp;”, which is not declared']],
  }),
  xml(
    'references beyond Unicode',
    '<r><p><a>&#x110000;</a></p><p><a>&#xd800;</a></p><p><a>&#0;</a></p><p><a>&#65;</a></p></r>',
    {
      rows: [['A']],
      rejects: [
        [1, 'no character'],
        [1, 'no character'],
        [1, 'no character'],
      ],
    },
  ),
  xml('a reference of many digits', `<r><p><a>&#${'9'.repeat(10_000)};</a></p><p><a>1</a></p></r>`, {
    rows: [['1']],
    rejects: [[1, 'no character']],
  }),
  xml('a bare ampersand', '<r><p><a>A&B</a></p><p><a>1</a></p></r>', {
    rows: [['1']],
    rejects: [[1, 'not written as “&amp;”']],
  }),
  xml('numbers that would be changed', '<r><p><a>007</a><b>0x10</b><c>1.10</c></p><p><a>1e5</a></p></r>', {
    rows: [
      ['007', '0x10', '1.10'],
      ['1e5', '', ''],
    ],
  }),
  xml('spaces around texts', '<r><p><a> x </a></p><p><a>\n</a></p></r>', { rows: [[' x '], ['\n']] }),
  xml('names that objects have by nature', '<r><p><constructor>1</constructor><__proto__ id="2"/></p><p/></r>', {
    fields: ['constructor', '__proto__.@id'],
    rows: [
      ['1', '2'],
      ['', ''],
    ],
  }),
  xml('text among elements', '<r><p><a>one <b>two</b> three</a></p><p/></r>', {
    rows: [['one <b>two</b> three'], ['']],
  }),
  xml('elements that are repeated', '<r><p><a>1</a><a x="y">2</a></p><p/></r>', {
    rows: [['["1",{"@x":"y","#text":"2"}]'], ['']],
  }),
  xml('an end that does not match', '<r><p>\n<a>1</b></p><p/></r>', { refused: 'on line 2 “</b>” ends <a>', line: 2 }),
  xml('ends that cross', '<r><p><a><b></a></b></p></r>', { refused: '“</a>” ends <b>', line: 1 }),
  xml('an end too many', '<r><p/><p/></r></r>', { refused: 'ends nothing that is open', line: 1 }),
  xml('a start without its end', '<r><p><a>1</p>\n<p/></r>', { refused: '“</p>” ends <a>', line: 1 }),
  xml('cut off in a tag', '<r><p><a>1</a></p>\n<p><a', { refused: 'before the element <p> is closed', line: 2 }),
  xml('cut off in a CDATA section', '<r><p>\n<a><![CDATA[x', { refused: 'before the element <a> is closed', line: 2 }),
  xml('two roots', '<r><p/><p/></r>\n<r/>', { refused: 'a second root element', line: 2 }),
  xml('text behind its end', '<r><p/><p/></r>\njunk', { refused: 'text outside of the root', line: 2 }),
  xml('nothing but a comment', '<!-- x -->', { refused: 'holds no element' }),
  xml('attributes that end the tag', '<r><p a="x>y" b=\'/>\'><c/></p><p/></r>', {
    fields: ['@a', '@b', 'c'],
    rows: [
      ['x>y', '/>', ''],
      ['', '', ''],
    ],
  }),
  xml('an attribute twice', '<r><p a="1" a="2"/><p a="3"/></r>', {
    rows: [['3']],
    rejects: [[1, 'attribute “a” twice']],
  }),
  xml('an attribute without quotes', '<r><p a=1/><p a="3"/></r>', { rows: [['3']], rejects: [[1, 'cannot be read']] }),
  xml('a sign in an attribute', '<r><p a="x<y"/><p a="3"/></r>', { rows: [['3']], rejects: [[1, 'cannot be read']] }),
  xml('namespaces', '<n:r xmlns:n="u"><n:p xmlns="v" n:id="1"><n:a>x</n:a></n:p><n:p/></n:r>', {
    fields: ['@n:id', 'n:a'],
    rows: [
      ['1', 'x'],
      ['', ''],
    ],
  }),
  xml('100 levels', `<r><p>${'<a>'.repeat(99)}x${'</a>'.repeat(99)}</p><p/></r>`, { records: 2 }),
  xml('101 levels', `<r><p>${'<a>'.repeat(100)}x${'</a>'.repeat(100)}</p><p><b>1</b></p></r>`, {
    rows: [['1']],
    rejects: [[1, '100 levels deep']],
  }),
  xml('a hundred thousand levels', `<r><p>${'<a>'.repeat(100_000)}`, {
    refused: 'no whole record in its first 256 KiB',
  }),
  xml('a comment without end', `<r><p/><p/>\n<!-- ${'x'.repeat(9 * mebi)}`, {
    refused: 'has more than 8388608 characters',
    line: 2,
  }),
  xml('a path that is not there', '<r><p/><p/></r>', { refused: 'no element at “q”' }, { path: 'q' }),
];
