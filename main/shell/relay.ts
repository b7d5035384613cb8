/**
 * What the page may ask, in one list: the shell's own verbs, and every verb of the engine passed on to it. On the way,
 * tokens become paths; the page itself can name none.
 */
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { type EngineEvents, type EngineVerb, engineVerbs, type Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { AfterStep, Flow } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import { type ShellEvents, shellVerbs } from '#contract/shell-api.ts';
import type { Source } from '#contract/source.ts';
import { type Port, serve } from '#contract/wire.ts';
import { allowance } from './allowance.ts';
import type { Engine } from './engine.ts';
import { logBug } from './log.ts';
import { type Desk, shellHandlers } from './shell-verbs.ts';
import { stepsWithPaths } from './step-paths.ts';
import type { Tokens } from './tokens.ts';

export type Tell = ReturnType<typeof answerPage>;

/** Answers one load of the page, and returns the way to tell it of events. */
export function answerPage(port: Port, window: BrowserWindow, engine: Engine, tokens: Tokens, desk: Desk) {
  const ours = shellHandlers(window, engine, tokens, desk);
  const handlers = { ...passOn(engine), ...translated(engine, tokens), ...ours };
  return serve<ShellEvents & EngineEvents>(port, { ...engineVerbs, ...shellVerbs }, measured(handlers), logBug);
}

const verbs = Object.keys(engineVerbs) as EngineVerb[];

function passOn(engine: Engine) {
  return Object.fromEntries(verbs.map((verb) => [verb, (argument: never) => engine.ask(verb, argument)]));
}

/** The verbs that name files and folders. */
function translated(engine: Engine, tokens: Tokens) {
  // A page may repeat the folders of any flow that it was shown: it clones flows, and brings removed ones back.
  const shown: AfterStep[] = [];
  const withPaths = (flow: Flow, present: readonly AfterStep[] = []): Flow => ({
    ...flow,
    after: stepsWithPaths(flow.after, tokens, [...shown, ...present]),
  });
  const flowOf = ({ flow }: { flow?: string | Flow | null | undefined }, present?: readonly AfterStep[]) =>
    flow && typeof flow === 'object' ? { flow: withPaths(flow, present) } : {};
  return {
    inspect: (argument: Given<'inspect'>) =>
      engine.ask('inspect', { ...argument, source: behindToken(argument.source, tokens) }),
    suggest: (argument: Given<'suggest'>) =>
      engine.ask('suggest', { ...argument, source: behindToken(argument.source, tokens) }),
    // Nothing follows a preview: what the flow would do with folders stays out of it.
    preview: (argument: Given<'preview'>) =>
      engine.ask(
        'preview',
        'id' in argument
          ? argument
          : { ...argument, source: behindToken(argument.source, tokens), ...withoutAfter(argument.flow) },
      ),
    async design(argument: Given<'design'>) {
      const design = await engine.ask('design', argument);
      shown.push(...(design.flow?.after ?? []));
      shown.splice(0, shown.length - 1_000);
      return design;
    },
    saveDesign: (argument: Given<'saveDesign'>) =>
      engine.ask('saveDesign', 'flow' in argument ? { flow: withPaths(argument.flow) } : argument),
    create: (argument: Given<'create'>) =>
      engine.ask('create', {
        ...argument,
        source: behindToken(argument.source, tokens),
        ...flowOf(argument),
        ...(argument.after ? { after: stepsWithPaths(argument.after, tokens, shown) } : {}),
      }),
    async edit(argument: Given<'edit'>) {
      if (!argument.after?.length && typeof argument.flow !== 'object') return engine.ask('edit', argument);
      const { after, flow } = await engine.ask('show', { id: argument.id });
      const present = [...after.map(({ step }) => step), ...(flow?.after ?? [])];
      return engine.ask('edit', {
        ...argument,
        ...flowOf(argument, present),
        ...(argument.after ? { after: stepsWithPaths(argument.after, tokens, present) } : {}),
      });
    },
    verify: (argument: Given<'verify'>) =>
      engine.ask('verify', 'receipt' in argument ? { receipt: tokens.sourcePath(argument.receipt) } : argument),
    attach: ({ folder }: Given<'attach'>) => engine.ask('attach', { folder: tokens.folderPath(folder) }),
    async salvage({ folder }: Given<'salvage'>) {
      const { troubles } = await engine.ask('status', {});
      if (!troubles.some((trouble) => trouble.folder === folder))
        throw new Failure('not-found', t('There is no damaged batch in this folder any more.'));
      return engine.ask('salvage', { folder });
    },
    async exportAlike(argument: Given<'exportAlike'>) {
      const delivery = await engine.ask('exportAlike', { ...argument, file: tokens.targetPath(argument.file) });
      tokens.written(argument.file, delivery.file);
      return { ...delivery, file: basename(delivery.file) };
    },
    async exportComparison(argument: Given<'exportComparison'>) {
      const delivery = await engine.ask('exportComparison', { ...argument, file: tokens.targetPath(argument.file) });
      tokens.written(argument.file, delivery.file);
      return { ...delivery, file: basename(delivery.file) };
    },
    async exportBundle(argument: Given<'exportBundle'>) {
      const written = await engine.ask('exportBundle', { ...argument, file: tokens.targetPath(argument.file) });
      tokens.written(argument.file, written.file);
      return { ...written, file: basename(written.file) };
    },
    inspectBundle: ({ file }: Given<'inspectBundle'>) => engine.ask('inspectBundle', { file: tokens.sourcePath(file) }),
    importBundle: ({ source, ...argument }: Given<'importBundle'>) =>
      engine.ask('importBundle', {
        ...argument,
        file: tokens.sourcePath(argument.file),
        ...(source ? { source: behindToken(source, tokens) } : {}),
      }),
    async export(argument: Given<'export'>) {
      const delivery = await engine.ask('export', { ...argument, file: tokens.targetPath(argument.file) });
      tokens.written(argument.file, delivery.file);
      return { ...delivery, file: basename(delivery.file) };
    },
  };
}

const withoutAfter = (flow: string | Flow | undefined) =>
  typeof flow === 'object' ? { flow: { ...flow, after: [] } } : {};

function behindToken(source: Source, tokens: Tokens): Source {
  if (source.kind !== 'file') return source;
  // It would move a person's own file out of its folder.
  if (source.take !== undefined) throw new Failure('bad-input', t('The window may read a file, not take it away.'));
  return { ...source, file: tokens.sourcePath(source.file) };
}

type Handlers = Readonly<Record<string, (argument: never) => unknown>>;

/** A page that asks without end must not drown the engine; a grid that is scrolled fast stays far below. */
function measured(handlers: Handlers): Handlers {
  const mayAsk = allowance(1_000, 1_000);
  let open = 0;
  const limited = (handler: (argument: never) => unknown) => async (argument: never) => {
    if (open >= 500 || !mayAsk())
      throw new Failure('busy', t('Too many requests at once. Wait a moment and try again.'));
    open++;
    try {
      return await handler(argument);
    } finally {
      open--;
    }
  };
  return Object.fromEntries(Object.entries(handlers).map(([verb, handler]) => [verb, limited(handler)]));
}
