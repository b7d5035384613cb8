#!/usr/bin/env node
/** The command line. It loads nothing before it knows that this Node can carry the engine: an older one would crash. */
import { refusalOfNode } from '#cli/node-version.ts';

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  process.stderr.write(`batchmill: ${refusal}\n`);
  process.exitCode = 6;
} else {
  const { runProgram } = await import('#cli/program.ts');
  await runProgram(process.argv.slice(2));
}
