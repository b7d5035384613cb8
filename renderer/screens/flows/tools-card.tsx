/** The tools of a flow in their order: which field each reads, and its options. */
import './tools-card.css';
import { Autocomplete, Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { t, tData } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';
import { SetupProvider } from '#renderer/screens/setup/setup-access.ts';
import { ToolOptions } from '#renderer/screens/setup/tool-options.tsx';
import { keyed, type ToolUse } from '#renderer/stores/flow-draft.ts';
import { changeFlow, useFlowEditor } from '#renderer/stores/flow-editor.ts';
import { useTool, useTools } from '#renderer/stores/tools.ts';
import { guessColumn } from '#renderer/words/guesses.ts';
import { toolAccess } from './flow-access.ts';
import { RowActs, RowGrip } from './row-acts.tsx';
import { StageCard } from './stage-card.tsx';

const most = 20;

export function ToolsCard({ fields }: { fields: readonly string[] }) {
  const uses = useFlowEditor(({ draft }) => draft.tools);
  return (
    <StageCard stage="tool" filled={uses.length > 0} aside={<AddTool uses={uses} fields={fields} />}>
      <ol className="stage-rows">
        {uses.map((use, i) => (
          <ToolRow key={use.key} uses={uses} at={i} use={use} fields={fields} />
        ))}
      </ol>
    </StageCard>
  );
}

function AddTool({ uses, fields }: { uses: readonly ToolUse[]; fields: readonly string[] }) {
  const tools = useTools((state) => state.tools);
  const add = ({ name, hints }: ToolFace) => {
    const field = guessColumn(fields, hints) ?? '';
    changeFlow({ tools: [...uses, keyed({ tool: name, field, options: {} })] });
  };
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-xs"
          disabled={uses.length >= most}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        >
          {t('Add a tool')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="tool-menu">
        {tools.map((tool) => (
          <Menu.Item key={tool.name} onClick={() => add(tool)}>
            {tData(tool.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface RowProps {
  uses: readonly ToolUse[];
  at: number;
  use: ToolUse;
  fields: readonly string[];
}

function ToolRow({ uses, at, use, fields }: RowProps) {
  const face = useTool(use.tool);
  const label = tData(face?.label ?? use.tool);
  const put = (part: Partial<ToolUse>) =>
    changeFlow(
      { tools: uses.map((each) => (each.key === use.key ? { ...each, ...part } : each)) },
      `tool ${use.key} ${Object.keys(part).join()}`,
    );
  return (
    <li className="tool-row">
      <div className="stage-row stage-row-turned">
        <RowGrip list={uses} at={at} name={label} onChange={(list, where) => changeFlow({ tools: list }, where)} />
        <span className="tool-name">
          <b>{label}</b>
          <span className="quiet small">{t('reads')}</span>
        </span>
        <Autocomplete
          size="xs"
          aria-label={t('Field that {label} reads', { label })}
          placeholder={t('Field with the {element}', { element: tData(face?.element ?? 'value') })}
          maxLength={200}
          limit={100}
          data={[...fields]}
          value={use.field}
          onChange={(field) => put({ field })}
        />
        <RowActs list={uses} at={at} name={label} onChange={(list) => changeFlow({ tools: list })} />
      </div>
      {(face?.options.length ?? 0) > 0 && (
        <details className="tool-more">
          <summary className="small quiet">{t('Options')}</summary>
          <SetupProvider value={toolAccess(use, fields, (options) => put({ options }))}>
            <ToolOptions />
          </SetupProvider>
        </details>
      )}
    </li>
  );
}
