/** The tools there are. */
import { emailTool } from './email/tool.ts';
import { phoneTool } from './phone/tool.ts';
import { toolbox } from './toolbox.ts';

export const tools = toolbox([emailTool, phoneTool]);
