import { describe, expect, it } from 'vitest';
import { flowSchema } from '#contract/flow.ts';
import { interfaceSchema } from '#contract/interface.ts';
import { designFileName, designText, portable, readDesignText } from '#renderer/words/design-file.ts';

const body = { interface: interfaceSchema.parse({ name: 'Customers', fields: [{ name: 'id' }] }) };
const flow = flowSchema.parse({
  name: 'Check',
  after: [
    { kind: 'copy', files: ['output'], folder: '/home/ada/Reports' },
    { kind: 'report', folder: '/home/ada/Reports' },
    { kind: 'batch', tool: 'email' },
  ],
});
const file = (text: string) => ({ name: 'x.json', text });

describe('an exported file', () => {
  it('comes back as it was', () => {
    expect(readDesignText('interface', file(designText(body)))).toEqual(body);
    expect(readDesignText('interface', file(`\uFEFF${JSON.stringify(body.interface)}`))).toEqual(body);
  });

  it('names no folder of the computer it comes from', () => {
    const text = designText({ flow });
    expect(text).not.toContain('/home/ada');
    expect(readDesignText('flow', file(text))).toMatchObject({
      flow: { after: [{ kind: 'report' }, { kind: 'batch' }] },
    });
    expect(portable(flow).left).toBe(1);
    // Nor does one that somebody wrote by hand.
    expect(readDesignText('flow', file(JSON.stringify({ flow })))).toMatchObject({ flow: { after: [{}, {}] } });
  });

  it.each([
    ['interface', '{', 'is not JSON'],
    ['interface', JSON.stringify({ flow }), 'holds a flow'],
    ['flow', designText(body), 'holds an interface'],
    ['interface', '{"interface": {"name": "X", "fields": []}}', 'fields'],
    ['flow', '[]', 'is no flow that can be read'],
  ] as const)('is refused in a sentence when it is something else', (kind, text, said) => {
    expect(() => readDesignText(kind, file(text))).toThrow(said);
  });

  it('is named after what it holds, as every system takes it', () => {
    expect(designFileName('flow', 'a/b: "c"?')).toBe('a b c.flow.json');
    expect(designFileName('interface', '???')).toBe('interface.interface.json');
  });
});
