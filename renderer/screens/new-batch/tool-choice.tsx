/** The tools to choose from, one card each. */
import { chooseTool, useDraftTool } from '#renderer/stores/draft.ts';
import { useTools } from '#renderer/stores/tools.ts';

export function ToolChoice() {
  const tools = useTools((state) => state.tools);
  const chosen = useDraftTool();
  return (
    <fieldset className="tool-choice">
      <legend>Tool</legend>
      {tools.map(({ name, label, summary }) => (
        <label key={name} className="tool-card">
          <input type="radio" name="tool" checked={name === chosen?.name} onChange={() => chooseTool(name)} />
          <span>
            <b>{label}</b>
            <span className="quiet small">{summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
