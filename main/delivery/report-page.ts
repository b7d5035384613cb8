/** The report as one page that needs nothing else: no script, no font, no network; to read, to print, in light and dark. */

import type { BatchReport as Report } from '#contract/report.ts';
import { reportStyle } from './report-style.ts';

type Html = { readonly html: string };
type Part = Html | string | number;

/** Markup in which everything that is put in is text, unless it is markup itself. */
function html(texts: TemplateStringsArray, ...parts: readonly (Part | readonly Part[])[]): Html {
  const inside = (part: Part | undefined): string =>
    part === undefined ? '' : typeof part === 'object' ? part.html : escaped(String(part));
  const all = (part: Part | readonly Part[] | undefined) =>
    Array.isArray(part) ? part.map(inside).join('') : inside(part as Part);
  return { html: texts.map((text, i) => text + (i < parts.length ? all(parts[i]) : '')).join('') };
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');

export function reportPage(report: Report): string {
  const { batch } = report;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${batch.label} — report</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
<header>
<p class="over">Report of a batch</p>
<h1>${batch.label}</h1>
${stateLine(report)}
${batch.description ? html`<p>${batch.description}</p>` : ''}
${batch.message ? html`<p class="note">${batch.message}</p>` : ''}
</header>
<main>
${figures(report)}
${records(report)}
${reasons(report)}
${tries(report)}
${report.facets.map((each) => facet(each, report.counts.ended))}
${times(report)}
${settings(report)}
${files(report)}
${versions(report)}
</main>
<footer>Batch ${batch.id}</footer>
</body>
</html>
`.html;
}

const stateWords: Readonly<Record<string, { icon: string; word: string; mood: string }>> = {
  Completed: { icon: '✓', word: 'Completed', mood: 'good' },
  CompletedWithErrors: { icon: '!', word: 'Completed with errors', mood: 'mixed' },
  PostBatchFailed: { icon: '✕', word: 'Completed, post-batch step failed', mood: 'bad' },
  TooManyFailed: { icon: '✕', word: 'Stopped: too many failures', mood: 'bad' },
  Cancelled: { icon: '■', word: 'Cancelled', mood: 'mixed' },
  Error: { icon: '✕', word: 'Error', mood: 'bad' },
};

function stateLine({ batch }: Report): Html {
  const { icon, word, mood } = stateWords[batch.state] ?? {
    icon: '…',
    word: `Not ended yet: ${batch.state}`,
    mood: 'open',
  };
  return html`<p class="state ${mood}"><span aria-hidden="true">${icon}</span> ${word}</p>`;
}

function figures({ counts, rates, speed, durations, credits }: Report): Html {
  const cells: [string, string][] = [
    ['Records', number(counts.records)],
    ['Ended', number(counts.ended)],
    ['Failed', `${number(counts.failed)}${rates.failedPercent === null ? '' : ` (${number(rates.failedPercent)} %)`}`],
    ['Lines left out', number(counts.rejected)],
    ['At work', duration(durations.run)],
    ['Records a second', rates.perSecond === null ? '–' : number(rates.perSecond)],
    ...(speed ? [['At its fastest', `${number(speed.peak)}/s`] as [string, string]] : []),
  ];
  if (credits.price > 0)
    cells.push(['Credits charged', `${number(credits.charged)} (${number(credits.price)} a record)`]);
  return html`<dl class="figures">${cells.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function records({ counts }: Report): Html {
  const rows = Object.entries(counts.states).map(([state, n]) => [spaced(state), n] as const);
  return section('Records by state', bars(rows, counts.records));
}

function reasons({ reasons, counts }: Report): Part {
  if (!reasons.length) return '';
  const rows = reasons.map(
    ({ code, message, n }) =>
      html`<tr><td class="mono">${code}</td><td>${message}</td><td class="n">${number(n)}</td></tr>`,
  );
  return section(
    'Why records failed',
    html`<table><thead><tr><th>Code</th><th>For example</th><th class="n">Records</th></tr></thead><tbody>${rows}</tbody></table>
<p class="quiet">${number(counts.failed)} of ${number(counts.records)} records failed.</p>`,
  );
}

function tries({ tries, counts }: Report): Part {
  if (tries.length < 2) return '';
  return section(
    'Tries',
    bars(
      tries.map((each) => [each.tries === 1 ? '1 try' : `${number(each.tries)} tries`, each.records] as const),
      counts.ended,
    ),
  );
}

function facet({ column, values }: Report['facets'][number], ended: number): Html {
  return section(
    column,
    bars(
      values.map(({ value, n }) => [value, n] as const),
      ended,
    ),
  );
}

function bars(rows: readonly (readonly [string, number])[], of: number): Html {
  return html`<table class="bars"><tbody>${rows.map(([name, n]) => {
    const share = of > 0 ? (n * 100) / of : 0;
    return html`<tr><th scope="row">${name}</th><td class="bar"><span style="width: ${share.toFixed(2)}%"></span></td><td class="n">${number(n)}</td><td class="n quiet">${share.toFixed(1)} %</td></tr>`;
  })}</tbody></table>`;
}

function times({ times, durations }: Report): Html {
  return facts('Times', [
    ['Created', times.created],
    ['Ready', times.ready ?? '–'],
    ['Started', times.started ?? '–'],
    ['Finished', times.finished ?? '–'],
    ['As a draft', duration(durations.draft)],
    ['Waiting for its turn', duration(durations.queue)],
    ['At work', duration(durations.run)],
    ['In all', duration(durations.total)],
  ]);
}

function settings({ source, settings, batch }: Report): Html {
  const { tool, flow, interface: design, column, options, threshold, pageSize, retry, insert } = settings;
  const chosen = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  return facts('What was done', [
    ['Input', `${source.name} (${source.format}, ${source.encoding}, ${number(source.bytes)} bytes)`],
    flow === null ? ['Tool', `${tool} on “${column}”`] : ['Flow', flow],
    ...(design === null ? [] : [['Interface', design] as [string, string]]),
    ['Options', chosen.join(', ') || 'none'],
    ['Failure limit', threshold === null ? 'none' : `${number(threshold)} %`],
    ['Tries of a record', number(retry.attempts)],
    ['Page size', number(pageSize)],
    ...(insert ? [['Stored as', `${insert.entity} by “${insert.key}”`] as [string, string]] : []),
    ...(batch.parent ? [['Records of batch', batch.parent] as [string, string]] : []),
  ]);
}

function files({ files }: Report): Part {
  if (!files.length) return '';
  const rows = files.map(
    ({ name, rows, bytes, sha256 }) =>
      html`<tr><td>${name}</td><td class="n">${number(rows)}</td><td class="n">${number(bytes)}</td><td class="mono hash">${sha256}</td></tr>`,
  );
  return section(
    'Files',
    html`<table><thead><tr><th>File</th><th class="n">Rows</th><th class="n">Bytes</th><th>SHA-256</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function versions({ versions }: Report): Html {
  return facts(
    'Made with',
    versions.map(({ name, version }) => [name, version]),
  );
}

function facts(title: string, rows: readonly (readonly [string, string])[]): Html {
  return section(
    title,
    html`<table class="facts"><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`,
  );
}

function section(title: string, body: Html): Html {
  return html`<section><h2>${title}</h2>${body}</section>`;
}

const number = (n: number) => n.toLocaleString('en-US');
/** “FailedGeoCoding” → “Failed geo coding”. */
const spaced = (state: string) => state.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function duration(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 60) return `${number(Math.round(seconds * 100) / 100)} s`;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  return `${hours > 0 ? `${number(hours)} h ` : ''}${minutes} min ${whole % 60} s`;
}
