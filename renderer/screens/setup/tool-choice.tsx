/** The tools to choose from, one card each. */
import { t, tData } from '#contract/language/language.ts';
import { useTools } from '#renderer/stores/tools.ts';
import { useSetup, useSetupTool } from './setup-access.ts';

export function ToolChoice() {
  const tools = useTools((state) => state.tools);
  const chosen = useSetupTool();
  const { change } = useSetup();
  return (
    <fieldset className="tool-choice">
      <legend>{t('Tool')}</legend>
      {tools.map(({ name, label, summary }) => (
        <label key={name} className="tool-card">
          <input type="radio" name="tool" checked={name === chosen?.name} onChange={() => change({ tool: name })} />
          <span>
            <b>{tData(label)}</b>
            <span className="quiet small">{tData(summary)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
