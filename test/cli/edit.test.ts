import { describe, expect, it } from 'vitest';
import { changesOf } from '#cli/edit.ts';
import { engineVerbs } from '#contract/engine-api.ts';

describe('changes of a draft', () => {
  it('are those that were said, and nothing else', () => {
    expect(changesOf({})).toEqual({});
    const changes = changesOf({ label: 'New', threshold: 'off', pageSize: 7, header: false, insert: 'a', key: 'k' });
    expect(engineVerbs.edit.parse({ id: 'x', ...changes })).toEqual({
      id: 'x',
      label: 'New',
      threshold: null,
      pageSize: 7,
      reading: { header: false },
      insert: { entity: 'a', key: 'k', references: [] },
    });
  });

  it('can take a choice back', () => {
    const changes = changesOf({ retry: 'usual', insert: false, after: false, format: 'auto' });
    expect(engineVerbs.edit.parse({ id: 'x', ...changes })).toEqual({
      id: 'x',
      retry: null,
      insert: null,
      after: [],
      reading: {},
    });
  });
});
