import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

describe('an XML file', () => {
  it('gives a row per record, with attributes and nested elements under their paths', async () => {
    const text = `<?xml version="1.0"?>\n<list>\n<p id="1"><name> Ann </name><address type='home'><city>Bonn</city></address></p>\n<p id="2"><name>007</name></p>\n</list>\n`;
    expect(await read(text)).toMatchObject({
      path: 'p',
      fields: ['@id', 'name', 'address.@type', 'address.city'],
      rows: [
        ['1', ' Ann ', 'home', 'Bonn'],
        ['2', '007', '', ''],
      ],
      lines: [3, 4],
      rejects: [],
    });
  });

  it('keeps text exactly: references, CDATA, numbers, spaces and line ends', async () => {
    const text =
      '<r><p><a>&lt;&#65;&#x1F600;&amp;amp;&apos;</a><b><![CDATA[<x> & ]]>]]<![CDATA[> ]]></b><c>1.10</c><d>0x10</d><e>\r\n x\t</e></p><p/></r>';
    expect((await read(text)).rows[0]).toEqual(["<A😀&amp;'", '<x> & ]]> ', '1.10', '0x10', '\r\n x\t']);
  });

  it('writes what is repeated as JSON, and what is mixed as it is written', async () => {
    const text =
      '<r><p><t>1</t><t n="2">x</t><o><k>a</k><k>b</k></o><m>so <b>it</b> is</m></p><p><t>3</t><i q="z">y</i><m>plain</m></p></r>';
    expect(await read(text)).toMatchObject({
      fields: ['t', 'o.k', 'm', 'i.@q', 'i'],
      rows: [
        ['["1",{"@n":"2","#text":"x"}]', '["a","b"]', 'so <b>it</b> is', '', ''],
        ['3', '', 'plain', 'z', 'y'],
      ],
    });
  });

  it('passes over comments, instructions and declarations of namespaces, and keeps prefixes', async () => {
    const text =
      '<?xml version="1.0"?><!-- <p> --><x:r xmlns:x="urn:x"><?do it?><x:p xmlns="urn:y" x:id="1"><!-- > --><x:a>v<!-- in -->w</x:a></x:p><x:p/></x:r><!-- end -->\n';
    expect(await read(text)).toMatchObject({
      path: 'x:p',
      fields: ['@x:id', 'x:a'],
      rows: [
        ['1', 'vw'],
        ['', ''],
      ],
    });
  });

  it('keeps the names that objects have by nature', async () => {
    const text = '<r><p><constructor>a</constructor><__proto__>b</__proto__></p><p><toString>c</toString></p></r>';
    expect(await read(text)).toMatchObject({
      fields: ['constructor', '__proto__', 'toString'],
      rows: [
        ['a', 'b', ''],
        ['', '', 'c'],
      ],
    });
  });

  it('keeps what only later records have in a last field', async () => {
    const many = '<p><a>1</a></p>'.repeat(20_000);
    const { fields, rows } = await read(`<r>${many}<p n="&lt;"><b>x</b><a>2</a><c><d>1</d></c><c>2</c></p></r>`);
    expect(fields).toEqual(['a', 'other_fields']);
    expect(rows.at(-1)).toEqual(['2', '{"@n":"<","b":"x","c":[{"d":"1"},"2"]}']);
  });

  it('rejects a record that cannot be read and goes on', async () => {
    const text =
      '<r>\n<p><a>1</a></p>\n<p><a>&nbsp;</a></p>\n<p><a>A & B</a></p>\n<p><a>&#0;</a></p>\n<p a="1" a="2"/>\n<p a=1/>\n<p><a>2</a></p></r>';
    const { rows, rejects } = await read(text);
    expect(rows.map((row) => row.join(''))).toEqual(['1', '2']);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'It uses “&nbsp;”, which is not declared.'],
      [4, 'It holds a “&” that is not written as “&amp;”.'],
      [5, 'It uses “&#0;”, which is no character.'],
      [6, 'It has the attribute “a” twice.'],
      [7, expect.stringContaining('cannot be read')],
    ]);
  });

  it('rejects what lies deeper than the limit', async () => {
    const deep = (levels: number) => `<p>${'<a>'.repeat(levels)}x${'</a>'.repeat(levels)}</p>`;
    const { rows, rejects } = await read(`<r>${deep(3)}${deep(50_000)}${deep(100)}</r>`);
    expect(rows).toHaveLength(1);
    expect(rejects).toMatchObject([{ reason: 'Its parts lie more than 100 levels deep.' }, { line: 1 }]);
  });
});

describe('the record path of XML', () => {
  it.each([
    ['<r><p><a>1</a></p><p><a>2</a></p></r>', 'p'],
    ['<rss><channel><title>x</title><item><a>1</a></item><item><a>2</a></item></channel></rss>', 'channel.item'],
    ['<r><note/><note/><data><p><a>long text here</a></p><p><a>2</a></p></data></r>', 'data.p'],
    ['<r><p><t>1</t><t>2</t></p><p><t>3</t></p></r>', 'p'],
    ['<list><person><name>A</name></person></list>', 'person'],
    ['<person><name>A</name><mail>b</mail></person>', ''],
    ['<a.b><c.d>1</c.d><c.d>2</c.d></a.b>', '["c.d"]'],
  ])('in %s is %j', async (text, path) => {
    expect((await read(text)).path).toBe(path);
  });

  it('can be said', async () => {
    const text = '<r><note>x</note><note>y</note><p><a>1</a><t>2</t><t>3</t></p></r>';
    expect(await read(text, { path: 'p' })).toMatchObject({ fields: ['a', 't'], rows: [['1', '["2","3"]']] });
    expect(await read(text, { path: 'p.t' })).toMatchObject({ fields: ['value'], rows: [['2'], ['3']] });
    await expect(read(text, { path: 'q' })).rejects.toThrow('no element at “q”');
  });
});

describe('the encoding of XML', () => {
  const latin = (name: string) =>
    Buffer.from(`<?xml version='1.0' encoding="${name}"?><r><p><a>ä</a></p><p/></r>`, 'latin1');

  it('is the declared one', async () => {
    expect(await read(latin('ISO-8859-1'))).toMatchObject({ encoding: 'iso-8859-1', rows: [['ä'], ['']] });
    expect((await read(latin('windows-1252'))).encoding).toBe('windows-1252');
    expect((await read('<?xml version="1.0" encoding="utf-16"?><r><p><a>ä</a></p></r>')).encoding).toBe('utf-8');
  });

  it('is that of the byte order mark before all', async () => {
    const text = '\ufeff<?xml version="1.0" encoding="ISO-8859-1"?><r><p><a>ä</a></p></r>';
    expect((await read(Buffer.from(text, 'utf16le'))).rows).toEqual([['ä']]);
    expect((await read(text)).rows).toEqual([['ä']]);
  });

  it('is refused by name when it cannot be read', async () => {
    await expect(read(latin('KOI8-R'))).rejects.toThrow('is in the encoding KOI8-R');
    await expect(read(latin('UTF-8'))).rejects.toThrow('is not valid UTF-8');
  });
});
