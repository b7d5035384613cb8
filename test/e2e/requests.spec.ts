import { engineVerbs } from '#contract/engine-api.ts';
import { shellVerbs } from '#contract/shell-api.ts';
import { ask, expect, test } from './app.ts';

test.describe('a request', () => {
  const verbs = Object.keys({ ...engineVerbs, ...shellVerbs });

  test('of every kind is refused with anything too much or of the wrong type', async ({ app, page }) => {
    for (const verb of verbs)
      for (const argument of [{ surplus: 1 }, 'text', null, [], { id: 'x'.repeat(5_000), label: {}, source: [] }]) {
        const { trouble } = await ask(page, verb, argument);
        expect([verb, trouble?.code]).toEqual([verb, 'bad-input']);
      }
    await ask(page, 'list', JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
  });

  test('with ten megabytes where a word belongs is refused', async ({ page }) => {
    const codes = await page.evaluate(
      () =>
        new Promise<(string | undefined)[]>((done) => {
          const large = 'x'.repeat(10 * 1024 * 1024);
          const calls = { show: { id: large }, rename: { id: 'x', label: large }, setTheme: { theme: large } };
          const codes: (string | undefined)[] = [];
          batchmill.listen((message) => {
            const answer = message as { kind: string; id: number; trouble?: { code: string } };
            if (answer.kind === 'answer' && answer.id >= 3e9) codes.push(answer.trouble?.code);
            if (codes.length === 3) done(codes);
          });
          for (const [n, [verb, argument]] of Object.entries(calls).entries())
            batchmill.post({ kind: 'call', id: 3e9 + n, verb, argument });
        }),
    );
    expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input']);
    expect((await ask(page, 'desktop', {})).value).toBeDefined();
  });

  test('that nobody knows is refused by name', async ({ page }) => {
    for (const verb of ['toString', 'constructor', '__proto__', 'openExternal', ''])
      expect((await ask(page, verb, {})).trouble?.code).toBe('not-found');
  });

  test('that is no call at all is passed over', async ({ page }) => {
    await page.evaluate(() => {
      for (const message of [null, 1, 'call', [], { kind: 'call' }, { kind: 'answer', id: 1 }, new Map()])
        batchmill.post(message);
    });
    expect((await ask(page, 'desktop', {})).value).toBeDefined();
  });

  test('cannot name a path where a token belongs, nor take a file away', async ({ page }) => {
    const source = { kind: 'file', file: '/etc/passwd' };
    expect((await ask(page, 'inspect', { source })).trouble?.message).toContain('Choose it again');
    expect((await ask(page, 'create', { source, tool: 'email' })).trouble?.message).toContain('Choose it again');
    expect((await ask(page, 'inspect', { source: { ...source, take: true } })).trouble?.code).toBe('bad-input');
    expect((await ask(page, 'export', { id: 'x', kind: 'output', file: '/tmp/x' })).trouble?.code).toBe('bad-input');
    expect((await ask(page, 'reveal', { what: 'token', token: '/etc' })).trouble?.code).toBe('bad-input');
    expect((await ask(page, 'verify', { receipt: '/etc/passwd' })).trouble?.message).toContain('Choose it again');
    expect((await ask(page, 'salvage', { folder: '/etc' })).trouble?.code).toBe('not-found');
  });

  test('cannot have files put where nobody chose', async ({ page }) => {
    const text = { source: { kind: 'text', text: 'a@example.com' }, tool: 'email' };
    const { value } = await ask(page, 'create', text);
    const id = Reflect.get(Object(value), 'id');
    const steps = [
      { kind: 'copy', files: ['output'], folder: '/etc' },
      { kind: 'zip', files: ['output'], file: '/etc/passwd' },
      { kind: 'report', folder: '/etc' },
      { kind: 'file-away', folder: '/etc' },
    ];
    for (const step of steps) {
      const refused = [
        await ask(page, 'create', { ...text, after: [step] }),
        await ask(page, 'edit', { id, after: [step] }),
      ];
      for (const { trouble } of refused) expect(trouble?.message).toContain('Choose it again');
    }
    expect((await ask(page, 'edit', { id, after: [{ kind: 'report' }] })).trouble).toBeUndefined();
  });

  test('is answered politely when there are far too many', async ({ page }) => {
    const codes = await page.evaluate(
      () =>
        new Promise<(string | undefined)[]>((done) => {
          const codes: (string | undefined)[] = [];
          batchmill.listen((message) => {
            const answer = message as { kind: string; id: number; trouble?: { code: string } };
            if (answer.kind !== 'answer' || answer.id < 2e9) return;
            codes.push(answer.trouble?.code);
            if (codes.length === 3_000) done(codes);
          });
          for (let n = 0; n < 3_000; n++) batchmill.post({ kind: 'call', id: 2e9 + n, verb: 'desktop', argument: {} });
        }),
    );
    expect(new Set(codes)).toEqual(new Set([undefined, 'busy']));
  });

  test('from anybody but the page’s own top frame gets no answer', async ({ app, page }) => {
    expect((await ask(page, 'desktop', {})).value).toBeDefined();
    const answered = await app.evaluate(({ BrowserWindow, ipcMain }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('There is no window.');
      let answers = 0;
      // The page itself goes on being told of the engine meanwhile.
      contents.send = (_channel, page) => {
        if (page === 'stranger') answers++;
      };
      const top = { url: 'app://batchmill/index.html', parent: null };
      const senders = [
        { sender: contents, senderFrame: null },
        { sender: contents, senderFrame: { ...top, parent: top } },
        { sender: contents, senderFrame: { ...top, url: 'https://example.com/' } },
        { sender: contents, senderFrame: { ...top, url: 'app://batchmill.evil/index.html' } },
        { sender: contents, senderFrame: { ...top, url: 'about:blank' } },
        { sender: { id: contents.id + 1 }, senderFrame: top },
      ];
      for (const event of senders)
        ipcMain.emit('wire', event, 'stranger', { kind: 'call', id: 1, verb: 'desktop', argument: {} });
      return new Promise<number>((done) => setTimeout(() => done(answers), 200));
    });
    expect(answered).toBe(0);
  });
});
