/** `--interface` and `--flow`: the name of one that was saved, or a file that holds one. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Asked } from '#contract/engine-api.ts';
import { type Flow, flowSchema } from '#contract/flow.ts';
import { type Interface, interfaceSchema } from '#contract/interface.ts';
import { checked, readJson } from './json-file.ts';

export interface DesignOptions {
  /** False: none. */
  interface?: string | false;
  flow?: string | false;
}

export function addDesigns(command: Command): Command {
  return command
    .option('--interface <name|file>', 'what the columns mean (see: batchmill interfaces)')
    .option('--flow <name|file>', 'the stages each record goes through (see: batchmill flows)');
}

type Designs = Pick<Asked<'create'>, 'interface' | 'flow'>;

/** Undefined when nothing was said of them. */
export function designsOf({ interface: design, flow }: DesignOptions): Designs {
  return {
    ...(typeof design === 'string' ? { interface: isFile(design) ? readInterface(design) : design } : {}),
    ...(typeof flow === 'string' ? { flow: isFile(flow) ? readFlow(flow) : flow } : {}),
  };
}

/** A name may look like anything, so a file counts only when it is there or says that it is JSON. */
const isFile = (text: string) => /\.json$/i.test(text) || existsSync(text);

export function readInterface(file: string): Interface {
  return checked(file, interfaceSchema, readJson(file));
}

export function readFlow(file: string): Flow {
  return checked(file, flowSchema, readJson(file));
}
