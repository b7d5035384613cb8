import { beforeEach, describe, expect, it, vi } from 'vitest';

const shelf = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => void shelf.set(key, value),
  removeItem: (key: string) => void shelf.delete(key),
});
const { changeView, useRecordViews, workKey } = await import('#renderer/stores/record-view.ts');
const view = (work: string) => useRecordViews.getState().views[work];

beforeEach(() => useRecordViews.setState({ views: {} }));

describe('the columns of records', () => {
  it('are kept by what was done with which interface', () => {
    expect(workKey({ tool: 'email', flow: null, interface: null })).toBe('email');
    expect(workKey({ tool: '', flow: 'Check', interface: 'Goods' })).toBe('Check Goods');
    changeView('email', { shown: ['input a'] });
    changeView('email', { widths: { state: 200 } });
    expect(view('email')).toEqual({ shown: ['input a'], widths: { state: 200 } });
    expect(shelf.get('record-view')).toContain('input a');
  });

  it('are the usual ones again, without widths, when somebody wants that', () => {
    changeView('email', { shown: ['input a'], widths: { state: 200 } });
    changeView('email', { shown: undefined, widths: {} });
    expect(view('email')).toEqual({ widths: {} });
  });

  it('are kept of the work that was looked at last', () => {
    for (let i = 0; i < 70; i++) changeView(`work ${i}`, { shown: [] });
    expect(Object.keys(useRecordViews.getState().views)).toHaveLength(60);
    expect(view('work 69')).toBeDefined();
    expect(view('work 0')).toBeUndefined();
  });
});
