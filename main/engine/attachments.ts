/** Which workspaces are attached to this one. They are opened by whoever reaches over them, never by this engine. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Attachment, AttachmentAnswers } from '#contract/attachment.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { readSetting, saveSetting } from '#store/catalog.ts';
import type { Mill } from './mill.ts';

const setting = 'attached';
const stored = z.array(z.object({ name: z.string(), folder: z.string() })).catch([]);
const most = 50;

export function attachmentVerbs({ catalog, workspace }: Pick<Mill, 'catalog' | 'workspace'>) {
  const present = (): Attachment[] => stored.parse(readSetting(catalog, setting) ?? []);
  const keep = (next: Attachment[]): Attachment[] => {
    saveSetting(catalog, setting, next);
    return next;
  };
  return {
    attachments: (): AttachmentAnswers['attachments'] => present(),
    attach({ folder }: Given<'attach'>): AttachmentAnswers['attach'] {
      const real = folderOf(folder);
      if (real === realpathSync(workspace))
        throw new Failure('bad-input', sentence`“${folder}” is this workspace itself. Choose another one.`);
      const others = present();
      if (others.some((each) => each.folder === real)) return others;
      if (others.length >= most)
        throw new Failure('not-allowed', sentence`At most ${most} workspaces can be attached.`);
      return keep([...others, { name: freeName(real, others), folder: real }]);
    },
    detach({ name }: Given<'detach'>): AttachmentAnswers['detach'] {
      const left = present().filter((each) => each.name !== name && each.folder !== name);
      if (left.length === present().length)
        throw new Failure('not-found', sentence`No workspace “${name}” is attached.`);
      return keep(left);
    },
  };
}

function folderOf(folder: string): string {
  if (!isAbsolute(folder) || !existsSync(join(folder, 'catalog.db')))
    throw new Failure('not-found', sentence`“${folder}” is not the folder of a workspace.`, { file: folder });
  return realpathSync(folder);
}

/** Many are called “workspace”: then the folder around them says more. */
function freeName(folder: string, others: readonly Attachment[]): string {
  const own = basename(folder);
  const wanted = own.toLowerCase() === 'workspace' ? basename(dirname(folder)) || own : own;
  const taken = new Set(others.map(({ name }) => name));
  for (let no = 2, name = wanted; ; name = `${wanted} ${no++}`) if (!taken.has(name)) return name;
}
