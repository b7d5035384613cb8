/** Which tools a person means by a word: by their names, what they read, and the columns they return. */
import type { ToolFace } from '#contract/tool.ts';

export function toolsNamed(tools: readonly ToolFace[], search: string): readonly ToolFace[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return tools.filter((tool) => {
    const { name, label, summary, element, hints, columns } = tool;
    const text = [name, label, summary, element, ...hints, ...columns].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
