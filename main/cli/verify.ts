/** `batchmill verify`: are the files of a batch still what it wrote? Every file is read again. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Verification } from '#contract/verification.ts';
import { exitCodes } from './exit-code.ts';
import { amount, count, shortId, size } from './figures.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { askEngine } from './session.ts';
import { factLines, harmless } from './table.ts';
import { say, sayJson, styled } from './terminal.ts';

const mostFindings = 100;

export function addVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('check the files of a batch against its receipt; ends with 1 where they do not agree')
    .argument(
      '<id|receipt>',
      'id of the batch, or its beginning; or the receipt’s file, beside the files it vouches for',
    );
  addCommon(command, 'verify 3c17', 'verify archive/orders/receipt.json').action(
    async (what: string, options: CommonOptions) => {
      const found = await askEngine(options.workspace, (api) => api.verify(verifyRequest(what)));
      if (options.json) sayJson(found);
      else say(...verificationLines(found));
      process.exitCode = found.agrees ? exitCodes.ok : exitCodes.doesNotAgree;
    },
  );
}

/** The name of a file that is there is a receipt, and so is what looks like the name of one; everything else is an id. */
export function verifyRequest(what: string): { id: string } | { receipt: string } {
  const found = statSync(what, { throwIfNoEntry: false });
  return found?.isFile() || /[./\\]/.test(what) ? { receipt: resolve(what) } : { id: what };
}

export function verificationLines({ agrees, id, label, checked, findings }: Verification): string[] {
  const name = id === '' ? 'the files and their receipt' : harmless(`${label} (batch ${shortId(id)})`);
  const head = agrees ? `Agrees: ${name}` : `Does not agree: ${name}`;
  const files = checked.map((one): [string, string] => [
    harmless(one.file),
    `${size(one.bytes)}, ${one.agrees ? 'agrees' : 'does not agree'}`,
  ]);
  const most = findings.length >= mostFindings ? [`  (no more than ${mostFindings} findings are told)`] : [];
  return [
    styled(agrees ? 'green' : 'red', head),
    ...factLines(files).map((line) => `  ${line}`),
    ...(findings.length === 0 ? [] : [amount(findings.length, 'finding')]),
    ...findings.map(({ file, row, message }) => {
      const place = row === null ? file : `${file}, row ${count(row)}`;
      return `  ${harmless(`${place}: ${message}`)}`;
    }),
    ...most,
  ];
}
