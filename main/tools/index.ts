/** The tools there are. */
import { asIsTool } from './as-is/tool.ts';
import { bicTool } from './bic/tool.ts';
import { cardTool } from './card/tool.ts';
import { dateTool } from './date/tool.ts';
import { emailTool } from './email/tool.ts';
import { geocodeTool } from './geocode/tool.ts';
import { ibanTool } from './iban/tool.ts';
import { ipTool } from './ip/tool.ts';
import { numberTool } from './number/tool.ts';
import { phoneTool } from './phone/tool.ts';
import { toolbox } from './toolbox.ts';
import { urlTool } from './url/tool.ts';
import { vatTool } from './vat/tool.ts';

export const tools = toolbox([
  emailTool,
  phoneTool,
  ipTool,
  urlTool,
  ibanTool,
  bicTool,
  vatTool,
  cardTool,
  geocodeTool,
  dateTool,
  numberTool,
  asIsTool,
]);
