/** The guided tour: a card beside what it speaks of. The window stays usable; Esc ends it, the arrow keys turn it. */
import './tour.css';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { isMac } from '#renderer/stores/desktop.ts';
import { endTour, turnTo, useTour } from '#renderer/stores/tour.ts';
import { keysText } from '#renderer/words/key-words.ts';
import { tourSteps } from '#renderer/words/tour-words.ts';
import { type Box, cardPlace } from './tour-place.ts';

export function Tour() {
  const at = useTour((state) => state.at);
  return at === null ? null : <Card at={at} />;
}

function Card({ at }: { at: number }) {
  const steps = tourSteps(keysText('mod+K', isMac()));
  const step = steps[at];
  const card = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const textId = useId();
  const box = useBoxOf(step?.target ?? 'body');
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {};
    setPlace(cardPlace(box, { width, height }, { width: innerWidth, height: innerHeight }));
  }, [box]);
  useFocusHere(card, at);
  if (!step) return null;
  const last = at === steps.length - 1;
  const onward = () => (last ? endTour() : turnTo(at + 1));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') endTour();
    else if (event.key === 'ArrowRight' && !last) turnTo(at + 1);
    else if (event.key === 'ArrowLeft' && at > 0) turnTo(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="tour-ring" style={{ ...box }} aria-hidden />
      <div
        ref={card}
        className="tour"
        style={place}
        role="dialog"
        aria-labelledby={titleId}
        aria-describedby={textId}
        tabIndex={-1}
        onKeyDown={press}
      >
        <h2 id={titleId}>{step.title}</h2>
        <p id={textId}>{step.sentence}</p>
        <div className="tour-foot row">
          <span className="quiet small num grow">{t('{step} of {all}', { step: at + 1, all: steps.length })}</span>
          {!last && (
            <Button variant="subtle" color="gray" onClick={endTour}>
              {t('End tour')}
            </Button>
          )}
          {at > 0 && (
            <Button variant="default" onClick={() => turnTo(at - 1)}>
              {t('Back')}
            </Button>
          )}
          <Button onClick={onward}>{last ? t('Done') : t('Next')}</Button>
        </div>
      </div>
    </>
  );
}

/** Each step is read aloud; at the end the focus is where it was. */
function useFocusHere(card: { current: HTMLElement | null }, at: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step takes the focus anew.
  useEffect(() => card.current?.focus(), [at]);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
}

/** Where an element is, as long as it may move. Without it: the middle of the window. */
function useBoxOf(selector: string): Box {
  const [box, setBox] = useState<Box>(() => boxOf(selector));
  useLayoutEffect(() => {
    const look = () => setBox(boxOf(selector));
    look();
    const element = document.querySelector(selector);
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    if (element) watch.observe(element);
    return () => watch.disconnect();
  }, [selector]);
  return box;
}

function boxOf(selector: string): Box {
  const found = document.querySelector(selector)?.getBoundingClientRect();
  if (!found) return { left: innerWidth / 2, top: innerHeight / 2, width: 0, height: 0 };
  const { left, top, width, height } = found;
  return { left, top, width, height };
}
