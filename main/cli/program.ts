/** The table of contents of the command line: every command, and the one place where a failure becomes an exit code. */
import { Command, CommanderError } from 'commander';
import { Failure } from '#contract/failure.ts';
import { actAs } from './acting.ts';
import { addActions } from './actions.ts';
import { addAlike } from './alike.ts';
import { addBundle } from './bundle.ts';
import { addClone } from './clone.ts';
import { addCompare } from './compare.ts';
import { addCompletion, answerScript } from './completion.ts';
import { addCredits } from './credits.ts';
import { addDesignCommands } from './designs.ts';
import { addEdit } from './edit.ts';
import { exitCodes, exitOfError } from './exit-code.ts';
import { addExport } from './export.ts';
import { addFailures } from './failures.ts';
import { addInspect } from './inspect.ts';
import { addKeys } from './keys.ts';
import { addLists } from './lists.ts';
import { addManual } from './manual.ts';
import { addOverview } from './overview.ts';
import { addPreview } from './preview.ts';
import { addProfiles } from './profiles.ts';
import { addRecord } from './record.ts';
import { addRecords } from './records.ts';
import { addResubmit } from './resubmit.ts';
import { addResume } from './resume.ts';
import { addRun } from './run.ts';
import { addServe } from './serve.ts';
import { addSettings } from './settings.ts';
import { endQuietlyWithoutReader } from './stop.ts';
import { sayFailure } from './terminal.ts';
import { addTry } from './try.ts';
import { addUpkeep } from './upkeep.ts';
import { addVerify } from './verify.ts';
import { productVersion } from './version.ts';
import { addWatch } from './watch.ts';
import { addWorkspaces } from './workspaces.ts';

/** In the order of the help. */
const commands = [
  addInspect,
  addPreview,
  addRun,
  addWatch,
  addResume,
  addEdit,
  addClone,
  addResubmit,
  addActions,
  addLists,
  addRecords,
  addFailures,
  addCompare,
  addAlike,
  addRecord,
  addExport,
  addVerify,
  addDesignCommands,
  addBundle,
  addKeys,
  addCredits,
  addSettings,
  addProfiles,
  addWorkspaces,
  addServe,
  addUpkeep,
  addTry,
  addOverview,
  addCompletion,
  addManual,
];

export async function runProgram(words: readonly string[]): Promise<void> {
  endQuietlyWithoutReader();
  if (answerScript(createProgram, words)) return;
  try {
    await createProgram().parseAsync(words, { from: 'user' });
  } catch (error) {
    process.exitCode = exitOfThrown(error, words.includes('--json'));
  }
}

export function createProgram(): Command {
  const program = new Command('batchmill')
    .description('Processes lists and files record by record, offline. Nothing leaves this machine.')
    .version(productVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', footer)
    .exitOverride()
    // Commander's own word on wrong usage is said by us, like every other failure.
    .configureOutput({ outputError: () => undefined });
  for (const add of commands) add(program);
  program.hook('preAction', (_, command) => actAs(command.opts<{ profile?: string }>().profile));
  return program;
}

const footer = `
Exit codes: 0 done, 1 done with errors (verify: does not agree, try: fails), 2 stopped (too many failed), 3 cancelled,
4 post-batch step failed, 5 bad input or not allowed, 6 engine error, or paused for want of disk or credits,
130 paused with Ctrl-C.

Examples:
  batchmill inspect customers.csv --tool email
  batchmill run customers.csv --tool email --column email --output results.csv --errors errors.csv
  batchmill run phones.txt --tool phone --default-country DE --output phones.csv
  cat list.txt | batchmill run - --tool email --output - > results.csv
  batchmill list --state Completed CompletedWithErrors --limit 10`;

function exitOfThrown(error: unknown, json: boolean): number {
  if (!(error instanceof CommanderError)) {
    sayFailure(error, json);
    return exitOfError(error);
  }
  // Help and the version were asked for; help instead of a command means that the command is missing.
  if (error.exitCode === 0) return exitCodes.ok;
  if (error.code !== 'commander.help') {
    const sentence = error.message.replace(/^error: /, '').replace(/\.?\s*$/, '.');
    const shown = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} See batchmill --help.`;
    sayFailure(new Failure('bad-input', shown), json);
  }
  return exitCodes.badInput;
}
