/** A set of tools, found by name. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Tool } from '#contract/tool.ts';

export interface Toolbox {
  readonly all: readonly Tool[];
  named(name: string): Tool;
}

export function toolbox(all: readonly Tool[]): Toolbox {
  return {
    all,
    named(name) {
      const tool = all.find((each) => each.name === name);
      if (tool) return tool;
      throw new Failure(
        'not-found',
        sentence`There is no tool “${name}”. The tools are: ${all.map((each) => each.name).join(', ')}.`,
      );
    },
  };
}
