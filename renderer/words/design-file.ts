/**
 * An interface or a flow as a file that can be sent to somebody else. Folders of this computer mean nothing elsewhere:
 * actions that need one stay behind.
 */
import type { DesignKind } from '#contract/design.ts';
import { Failure } from '#contract/failure.ts';
import { type AfterStep, type Flow, flowSchema } from '#contract/flow.ts';
import { type Interface, interfaceSchema } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';

export type Body = { interface: Interface } | { flow: Flow };

export function designText(body: Body): string {
  const whole = 'flow' in body ? { flow: portable(body.flow).flow } : body;
  return `${JSON.stringify({ batchmill: 'design', ...whole }, null, 2)}\n`;
}

export function designFileName(kind: DesignKind, name: string): string {
  const plain = name.replace(/[<>:"/\\|?*\s\p{Cc}]+/gu, ' ').trim();
  return `${plain.slice(0, 100) || kind}.${kind}.json`;
}

/** What a file holds; a sentence about the first thing that is wrong with it. */
export function readDesignText(kind: DesignKind, { name, text }: { name: string; text: string }): Body {
  const value = parsed(name, text);
  const other = kind === 'flow' ? 'interface' : 'flow';
  const body = has(value, kind) ? value[kind] : value;
  if (!has(value, kind) && has(value, other))
    throw new Failure(
      'bad-file',
      other === 'flow'
        ? t('“{name}” holds a flow. Import it there.', { name })
        : t('“{name}” holds an interface. Import it there.', { name }),
    );
  const read = (kind === 'flow' ? flowSchema : interfaceSchema).safeParse(body);
  if (!read.success) {
    const [first] = read.error.issues;
    const where = first?.path.join('.') ?? '';
    const said = !first
      ? t('its content is not known')
      : where
        ? t('{problem} (at “{where}”)', { problem: first.message, where })
        : first.message;
    throw new Failure(
      'bad-file',
      kind === 'flow'
        ? t('“{name}” is no flow that can be read: {said}. Export it anew.', { name, said })
        : t('“{name}” is no interface that can be read: {said}. Export it anew.', { name, said }),
    );
  }
  return 'fields' in read.data ? { interface: read.data } : { flow: portable(read.data).flow };
}

/** Without the folders and files that only this computer has, and how many actions were left out for that. */
export function portable(flow: Flow): { flow: Flow; left: number } {
  const after = flow.after.flatMap((step): AfterStep[] => {
    if (step.kind === 'copy' || step.kind === 'zip') return [];
    return step.kind === 'report' || step.kind === 'file-away' ? [{ kind: step.kind }] : [step];
  });
  return { flow: { ...flow, after }, left: flow.after.length - after.length };
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Failure('bad-file', t('“{name}” is not JSON. Choose a file that was exported.', { name }), { cause });
  }
}

function has(value: unknown, kind: DesignKind): value is Record<DesignKind, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, kind);
}
