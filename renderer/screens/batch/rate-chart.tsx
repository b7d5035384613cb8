/** A curve of records per second, drawn on a canvas from the recorded track, at most once a frame. */
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState } from 'react';
import UPlot from 'uplot';
import { t } from '#contract/language/language.ts';
import { onRate, trackOf } from '#renderer/stores/rates.ts';
import { brief, count } from '#renderer/words/numbers.ts';

export type Span = '30s' | '5min' | 'all';
const lengths: Readonly<Record<Span, number>> = { '30s': 30, '5min': 300, all: Number.POSITIVE_INFINITY };

interface Props {
  id: string;
  span: Span;
  running: boolean;
}

export function RateChart({ id, span, running }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [summary, setSummary] = useState('');
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = new UPlot(optionsFor(element, running), [[], []], element);
    let frame = 0;
    const draw = () => {
      frame = 0;
      show(chart, id, span, running);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const observer = new ResizeObserver(() =>
      chart.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    // Another theme is drawn with other colours, whoever has put it on the page.
    const themes = new MutationObserver(() => chart.redraw());
    themes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    soon();
    const stop = onRate((moved) => moved === id && soon());
    return () => {
      stop();
      observer.disconnect();
      themes.disconnect();
      cancelAnimationFrame(frame);
      chart.destroy();
    };
  }, [id, span, running]);
  useEffect(() => {
    const describe = () => setSummary(summaryOf(id));
    describe();
    const timer = setInterval(describe, 5000);
    return () => clearInterval(timer);
  }, [id]);
  return <div ref={place} className="rate-chart" role="img" aria-label={summary} />;
}

/** Seconds before now on the x axis, for a run that has ended: before its end. */
function show(chart: UPlot, id: string, span: Span, running: boolean): void {
  const track = trackOf(id);
  const now = running ? Date.now() : (track.last()?.at ?? Date.now());
  const length = lengths[span];
  const samples = length === Number.POSITIVE_INFINITY ? track.all() : track.since(now - length * 1000);
  const xs = samples.map(({ at }) => (at - now) / 1000);
  chart.setData([xs, samples.map(({ rate }) => rate)], false);
  const begin = length === Number.POSITIVE_INFINITY ? Math.min(-10, xs[0] ?? -10) : -length;
  const most = Math.max(1, ...samples.map(({ rate }) => rate));
  chart.batch(() => {
    chart.setScale('x', { min: begin, max: 0 });
    chart.setScale('y', { min: 0, max: most * 1.15 });
  });
}

/** Colours are read at each drawing. */
function optionsFor(element: HTMLElement, running: boolean): UPlot.Options {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const axis = { stroke: () => color('--text-3'), font: `11px ${color('--font')}`, ticks: { show: false } };
  const last = running ? t('now') : t('end');
  const grid = { stroke: () => color('--line-soft'), width: 1 };
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [8, 16, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, auto: false }, y: { auto: false } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 26,
        values: (_, ticks) => ticks.map((at) => (at === 0 ? last : ago(at))),
      },
      { ...axis, grid, size: 56, values: (_, ticks) => ticks.map((tick) => brief(tick)) },
    ],
    series: [
      {},
      {
        stroke: () => color('--info-fill'),
        width: 1.5,
        fill: () => `${color('--info-fill')}1f`,
        points: { show: false },
      },
    ],
  };
}

function ago(seconds: number): string {
  return seconds > -60 ? `−${-seconds} s` : `−${Math.round(-seconds / 6) / 10} min`;
}

function summaryOf(id: string): string {
  const samples = trackOf(id).all();
  const last = trackOf(id).last();
  if (!last) return t('Throughput: no records yet');
  const rates = samples.map(({ rate }) => rate);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return t('Throughput: {now} records a second now, mean {mean}, highest {most}', {
    now: count(Math.round(last.rate)),
    mean: count(Math.round(mean)),
    most: count(Math.round(Math.max(...rates))),
  });
}
