/** Workspaces of other organisations that are attached to this one. */
import { create } from 'zustand';
import type { Attachment } from '#contract/attachment.ts';
import { api } from './link.ts';

export const useAttachments = create<{ attached: readonly Attachment[] }>(() => ({ attached: [] }));

export async function loadAttachments(): Promise<void> {
  useAttachments.setState({ attached: await api.attachments({}) });
}

/** Asks for its folder. */
export async function attachWorkspace(): Promise<void> {
  const folder = await api.chooseFolder({});
  if (folder) useAttachments.setState({ attached: await api.attach({ folder: folder.token }) });
}

export async function detachWorkspace(name: string): Promise<void> {
  useAttachments.setState({ attached: await api.detach({ name }) });
}
