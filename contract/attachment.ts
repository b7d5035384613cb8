/** Attached workspaces: folders of other organisations, over which the program’s own profile reaches from this one. */
import { z } from 'zod';

export const attachmentVerbs = {
  attachments: z.strictObject({}),
  /** The folder of a workspace; answers all that are attached then. */
  attach: z.strictObject({ folder: z.string().min(1).max(4_096) }),
  /** By its name or its folder. The workspace itself stays as it is. */
  detach: z.strictObject({ name: z.string().min(1).max(4_096) }),
} as const;

export interface Attachment {
  /** Of its folder; no two have the same. */
  name: string;
  folder: string;
}
export interface AttachmentAnswers {
  attachments: Attachment[];
  attach: Attachment[];
  detach: Attachment[];
}
