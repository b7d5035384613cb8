import { describe, expect, it } from 'vitest';
import { asIsTool } from '#tools/as-is/tool.ts';

const analyze = (fold: boolean) => asIsTool.prepare({ fold_case: fold }, { fields: ['value'], now: 0 });

describe('the tool that changes nothing', () => {
  it('gives the value back without its outer spaces', () => {
    expect(analyze(true)(' 00123 ', [], 1).values).toEqual(['00123']);
  });

  it('finds repeats whatever their case, or only exact ones', () => {
    expect(analyze(true)('Bücher', [], 1).key).toBe(analyze(true)('BÜCHER', [], 1).key);
    expect(analyze(false)('Bücher', [], 1).key).not.toBe(analyze(false)('BÜCHER', [], 1).key);
  });

  it('takes no empty value for a repeat of another', () => {
    expect(analyze(true)('  ', [], 1).key).toBeUndefined();
  });
});
