/** Which tools a person means by a word: by their names, what they read, and the columns they return. */
import { tData } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';

export function toolsNamed(tools: readonly ToolFace[], search: string): readonly ToolFace[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return tools.filter((tool) => {
    const { name, label, summary, element, hints, columns } = tool;
    const told = [label, summary, element].map(tData);
    const text = [name, label, summary, element, ...told, ...hints, ...columns].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Every text that tools say of themselves, as it stands in English. Names of packages are names and stay as they are. */
export function toolTexts(tools: readonly ToolFace[]): Set<string> {
  return new Set(
    tools.flatMap(({ label, summary, element, options, sources }) => [
      label,
      summary,
      element,
      ...options.flatMap((option) => [option.label, option.help, ...(option.choices ?? []).map(({ label }) => label)]),
      ...sources.map(({ name }) => name).filter((name) => name.includes(' ')),
    ]),
  );
}
