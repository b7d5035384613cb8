/** One core of the limit: gets ready, waits for the word, and answers when all of its lines are done. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { toolLine } from '../tool-line.ts';
import type { LimitPart } from './limit.ts';

const { file, tool, part, parts } = workerData as LimitPart;
const all = readFileSync(file, 'utf8').split('\n');
const share = Math.ceil(all.length / parts);
const lines = all.slice(part * share, (part + 1) * share).filter((line) => line !== '');
const { line } = toolLine(tool);
const linesAtOnce = 500;

parentPort?.once('message', () => {
  let block: string[] = [];
  let characters = 0;
  for (const value of lines) {
    block.push(line(value));
    if (block.length < linesAtOnce) continue;
    characters += block.join('').length;
    block = [];
  }
  characters += block.join('').length;
  if (!characters) throw new Error('the limit made no lines');
  parentPort?.postMessage(lines.length);
});
parentPort?.postMessage(lines.length);
