/**
 * The switch of the API: keeps how it is set, starts it in a thread of its own once the engine answers, and ends it with
 * the program. One thing is done after the other, however fast a person changes their mind.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { ApiFigures, ApiSettings, ApiState } from '#contract/api-switch.ts';
import { Failure } from '#contract/failure.ts';
import { t, tSentence } from '#contract/language/language.ts';
import type { ShellHandlers } from '#contract/shell-api.ts';
import { type HostedRest, hostRest } from '#rest/host.ts';
import { allowance } from '#shell/allowance.ts';
import type { Engine } from '#shell/engine.ts';
import { workspaceFolder } from '#shell/folders.ts';
import { log, logBug } from '#shell/log.ts';
import { keepPreferences, readPreferences } from '#shell/preferences.ts';
import type { Tokens } from '#shell/tokens.ts';
import { removeApiFile, writeApiFile } from './api-file.ts';

export interface ProgramApi {
  /** What the page may ask. */
  verbs: Pick<ShellHandlers, 'apiState' | 'setApi'>;
  end(): Promise<void>;
}

const nothingYet: ApiFigures = { requests: 0, refused: 0, last: null };
/** The engine has to be put away too, in the few seconds that a system leaves. */
const patience = 1_500;

export function holdApi(
  engine: Engine,
  tokens: Pick<Tokens, 'folderPath'>,
  tell: (state: ApiState) => void,
): ProgramApi {
  const mayStartAgain = allowance(3, 60_000);
  let settings = readPreferences().api;
  let hosted: HostedRest | undefined;
  let state: ApiState['state'] = 'off';
  let figures = nothingYet;
  // Said when it is shown: a person may choose another language meanwhile.
  let problem: () => string | null = () => null;
  let turn = Promise.resolve();
  let over = false;

  const shown = (): ApiState => ({
    ...settings,
    state,
    addresses: [...(hosted?.addresses ?? [])],
    figures,
    problem: problem(),
  });
  const become = (next: ApiState['state'], why: () => string | null = () => null) => {
    state = next;
    problem = why;
    tell(shown());
  };
  const inTurn = (act: () => Promise<void>) => {
    turn = turn.then(act).catch(logBug);
    return turn;
  };

  async function start(): Promise<void> {
    if (hosted || over || !settings.on) return;
    const { port, folders: allow, perSecond } = settings;
    figures = nothingYet;
    become('starting');
    try {
      // It is a guest there, and starts none.
      await engine.ask('status', {});
      const made = await hostRest(
        { workspace: workspaceFolder(), version: app.getVersion(), port, allow, perSecond },
        (fresh) => {
          figures = fresh;
          tell(shown());
        },
      );
      hosted = made;
      void made.ended.then(() => lost(made));
      writeApiFile(made.addresses);
      become('listening');
    } catch (error) {
      if (!(error instanceof Failure)) logBug(error);
      become('failed', () => reason(error, port));
    }
  }

  async function stop(): Promise<void> {
    const ending = hosted;
    hosted = undefined;
    removeApiFile();
    await ending?.close();
    become('off');
  }

  function lost(made: HostedRest): void {
    if (hosted !== made) return;
    hosted = undefined;
    removeApiFile();
    log('The API was lost.');
    if (mayStartAgain()) void inTurn(start);
    else become('failed', () => t('The API stopped several times in a row. Switch it off and on again.'));
  }

  function keep(change: Partial<ApiSettings>): void {
    const { on, port } = settings;
    settings = { ...settings, ...change };
    keepPreferences({ api: settings });
    const { folders: allow, perSecond } = settings;
    hosted?.change({ allow, perSecond });
    const again = (settings.on && state === 'failed') || on !== settings.on || port !== settings.port;
    if (again) void inTurn(stop).then(() => inTurn(start));
  }

  removeApiFile();
  void inTurn(start);
  return {
    verbs: {
      apiState: shown,
      async setApi({ allow, disallow, ...change }) {
        const added = allow === undefined ? [] : [tokens.folderPath(allow)];
        const folders = [...new Set([...settings.folders, ...added])].filter((each) => each !== disallow);
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        keep({ ...given, folders });
        await turn;
        return shown();
      },
    },
    async end() {
      over = true;
      await Promise.race([inTurn(stop), wait(patience)]);
    },
  };
}

function reason(error: unknown, port: number): string {
  if (!(error instanceof Failure)) return t('Something unexpected happened. The log has the details.');
  if (error.code === 'busy')
    return t('Port {port} is taken by another program. Choose another one, or 0 for any that is free.', {
      port: String(port),
    });
  if (error.code === 'not-allowed')
    return t('Port {port} is kept by the system. Choose one above 1023, or 0 for any that is free.', {
      port: String(port),
    });
  return tSentence(error.sentence);
}
