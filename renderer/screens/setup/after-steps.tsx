/** The post-batch step as an ordered list of actions: added, changed, moved and removed, all of it by keyboard too. */
import './after-steps.css';
import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { AfterStep } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';
import { Grip } from '#renderer/parts/grip.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { StepIcon } from '#renderer/parts/step-icon.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { useStepWords } from '#renderer/stores/step-words.ts';
import { type StepKind, stepKinds } from '#renderer/words/step-words.ts';
import { useSetup } from './setup-access.ts';
import { StepForm } from './step-form.tsx';

const most = 20;
/** Which action the form is about: one of the list, or a new one at its end. */
interface Open {
  at: number;
  kind: StepKind;
}

export function AfterSteps() {
  const { setup, change, fromFile } = useSetup();
  const { after } = setup;
  const [open, setOpen] = useState<Open | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const words = useStepWords();
  const keys = keysOf(after);
  const take = (step: AfterStep) => {
    if (open) change({ after: [...after.slice(0, open.at), step, ...after.slice(open.at + 1)] });
    setOpen(null);
  };
  const move = (from: number, by: 1 | -1) => {
    const to = from + by;
    const step = after[from];
    if (!step || to < 0 || to >= after.length) return;
    change({ after: after.toSpliced(from, 1).toSpliced(to, 0, step) });
    announce(t('{name} is now {at} of {total}', { name: words(step), at: to + 1, total: after.length }));
    // The focus goes along with the action, so that it can be moved on.
    requestAnimationFrame(() => buttonAt(list.current, to, by)?.focus());
  };
  return (
    <>
      {after.length === 0 ? (
        <p className="quiet small">
          {t('Nothing follows. Actions run in order, after all files of the batch are written.')}
        </p>
      ) : (
        <ol ref={list} className="after-steps">
          {after.map((step, i) => (
            <li key={keys[i]} className="after-step">
              <Grip
                name={words(step)}
                row={keys[i] ?? ''}
                at={i}
                count={after.length}
                onMove={(_from, to) => change({ after: after.toSpliced(i, 1).toSpliced(to, 0, step) })}
              />
              <StepIcon kind={step.kind} />
              <span className="grow wrap">{words(step)}</span>
              <span className="after-acts">
                <Way
                  name={t('Move up: {name}', { name: words(step) })}
                  place={`up ${i}`}
                  off={i === 0}
                  onPress={() => move(i, -1)}
                >
                  <IconArrowUp size={14} stroke={2} aria-hidden />
                </Way>
                <Way
                  name={t('Move down: {name}', { name: words(step) })}
                  place={`down ${i}`}
                  off={i === after.length - 1}
                  onPress={() => move(i, 1)}
                >
                  <IconArrowDown size={14} stroke={2} aria-hidden />
                </Way>
                <Way
                  name={t('Change: {name}', { name: words(step) })}
                  onPress={() => setOpen({ at: i, kind: step.kind })}
                >
                  <IconPencil size={14} stroke={2} aria-hidden />
                </Way>
                <Way
                  name={t('Remove: {name}', { name: words(step) })}
                  onPress={() => change({ after: after.toSpliced(i, 1) })}
                >
                  <IconX size={14} stroke={2} aria-hidden />
                </Way>
              </span>
            </li>
          ))}
        </ol>
      )}
      <Add disabled={after.length >= most} fromFile={fromFile} onAdd={(kind) => setOpen({ at: after.length, kind })} />
      {open && <StepForm kind={open.kind} step={after[open.at]} onTake={take} onClose={() => setOpen(null)} />}
    </>
  );
}

/** An action has no name of its own: it is told apart by what it does, and from its like by how many stand before it. */
function keysOf(steps: readonly AfterStep[]): string[] {
  const texts = steps.map((step) => JSON.stringify(step));
  return texts.map((text, i) => `${text} ${texts.slice(0, i).filter((each) => each === text).length}`);
}

interface WayProps {
  name: string;
  place?: string;
  off?: boolean;
  onPress(): void;
  children: ReactNode;
}

/** Not disabled at the ends of the list: it would lose the focus there. */
function Way({ name, place, off = false, onPress, children }: WayProps) {
  return (
    <IconButton name={name} dim={off} {...(place ? { place } : {})} onClick={onPress}>
      {children}
    </IconButton>
  );
}

function buttonAt(list: HTMLElement | null, at: number, by: 1 | -1): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-place="${by === 1 ? 'down' : 'up'} ${at}"]`);
}

function Add({ disabled, fromFile, onAdd }: { disabled: boolean; fromFile: boolean; onAdd(kind: StepKind): void }) {
  const kinds = (Object.keys(stepKinds) as StepKind[]).filter((kind) => kind !== 'file-away' || fromFile);
  return (
    <Menu position="bottom-start" width={264}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-xs"
          className="after-add"
          disabled={disabled}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        >
          {t('Add an action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} leftSection={<StepIcon kind={kind} />} onClick={() => onAdd(kind)}>
            {stepKinds[kind].label}
            <span className="after-about quiet small">{stepKinds[kind].about}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
