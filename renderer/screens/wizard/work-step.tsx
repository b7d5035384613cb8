/** Which interface the records are read through, and which flow they go through. */
import '#renderer/screens/interfaces/match-word.css';
import { Button } from '@mantine/core';
import { IconHistory, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DesignKind, DesignRow } from '#contract/design.ts';
import { t, tn } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { useDesigns } from '#renderer/stores/designs.ts';
import { go } from '#renderer/stores/place.ts';
import { useWizard } from '#renderer/stores/wizard.ts';
import { changeWizard, chooseInterface } from '#renderer/stores/wizard-source.ts';
import { designWords } from '#renderer/words/design-words.ts';

export function WorkStep() {
  const { interface: chosen, flow, ownFlow, mapped, remembered } = useWizard();
  const interfaces = useDesigns((state) => state.interface);
  const flows = useDesigns((state) => state.flow);
  const offered = interfaces.rows?.filter(({ scopes }) => scopes.includes('batch'));
  return (
    <div className="wizard-choices">
      <Choices
        kind="interface"
        rows={withOwn(offered, chosen, mapped?.fields.length ?? 0, 'interface')}
        trouble={interfaces.trouble}
        chosen={chosen}
        none={t('No interface: the columns are the fields')}
        note={remembered ? <Remembered /> : undefined}
        onChoose={chooseInterface}
      />
      <Choices
        kind="flow"
        rows={withOwn(flows.rows, flow, 0, 'flow')}
        trouble={flows.trouble}
        chosen={flow}
        onChoose={(name) => changeWizard({ flow: name, ownFlow: name === ownFlow?.name ? ownFlow : null }, 'flow')}
      />
    </div>
  );
}

function Remembered() {
  return (
    <span className="match tone-info">
      <IconHistory size={12} stroke={2} aria-hidden />
      {t('Used before for these columns')}
    </span>
  );
}

/** What a draft was made with, although the list does not have it any more. */
function withOwn(
  rows: readonly DesignRow[] | null | undefined,
  own: string | null,
  parts: number,
  kind: DesignKind,
): readonly DesignRow[] | null {
  if (!rows) return null;
  if (own === null || rows.some(({ name }) => name === own)) return rows;
  const description = t('As this draft has it; it is not in the list any more.');
  return [{ kind, name: own, version: 0, description, scopes: ['batch'], parts, saved: '', used: 0 }, ...rows];
}

interface ChoicesProps {
  kind: DesignKind;
  rows: readonly DesignRow[] | null;
  trouble: string;
  chosen: string | null;
  /** What it is called to choose none; left out: one has to be chosen. */
  none?: string;
  note?: ReactNode;
  onChoose(name: string | null): void;
}

function Choices({ kind, rows, trouble, chosen, none, note, onChoose }: ChoicesProps) {
  const { One, create } = designWords[kind];
  const make = () => go(kind === 'flow' ? { screen: 'flow', name: null } : { screen: 'interface', name: null });
  return (
    <fieldset className="card choices">
      <legend>{One}</legend>
      {note}
      {trouble && <p className="bad small">{trouble}</p>}
      {!rows && !trouble && <Bone width="60%" />}
      {none !== undefined && (
        <Choice kind={kind} checked={chosen === null} onChoose={() => onChoose(null)} label={none} />
      )}
      {rows?.map(({ name, description, parts, version }) => (
        <Choice
          key={name}
          kind={kind}
          checked={chosen === name}
          onChoose={() => onChoose(name)}
          label={name}
          about={[description, version > 0 ? aboutParts(kind, parts, version) : ''].filter(Boolean).join(' · ')}
        />
      ))}
      {rows?.length === 0 && <p className="quiet">{kind === 'flow' ? noFlow : noInterface}</p>}
      <Button
        variant="subtle"
        size="compact-xs"
        className="choices-new"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={make}
      >
        {create}
      </Button>
    </fieldset>
  );
}

const noFlow = t('There is no flow yet. Make one: what you entered here waits for you.');
const noInterface = t('There is no interface for batches yet.');

function aboutParts(kind: DesignKind, parts: number, version: number): string {
  return kind === 'interface'
    ? tn(parts, '{n} field, version {version}', '{n} fields, version {version}', { version })
    : tn(parts, '{n} stage, version {version}', '{n} stages, version {version}', { version });
}

interface ChoiceProps {
  kind: DesignKind;
  checked: boolean;
  label: string;
  about?: string;
  onChoose(): void;
}

function Choice({ kind, checked, label, about, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={kind} checked={checked} onChange={onChoose} />
      <span className="choice-words">
        <b className="wrap">{label}</b>
        {about && <span className="quiet small wrap">{about}</span>}
      </span>
    </label>
  );
}
