/** `batchmill profiles`: who may come in through the API, and what each may do. */
import { type Command, Option } from 'commander';
import { Failure } from '#contract/failure.ts';
import { type Profile, type RightFunction, rightFunctions } from '#contract/rights.ts';
import { given } from './given.ts';
import { addCommon, addExamples, type CommonOptions } from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { tableLines } from './table.ts';
import { remark, say, sayJson, terminalWidth } from './terminal.ts';

interface AddOptions extends CommonOptions {
  organisation?: string;
  function?: RightFunction[];
  all?: true;
}

export function addProfiles(program: Command): void {
  const profiles = program
    .command('profiles')
    .description('list who may come in through the API; add, change and remove them');
  addExamples(profiles, 'profiles', 'profiles add ada --all', 'profiles remove ada');
  const list = profiles.command('list', { isDefault: true }).description('list the profiles and their functions');
  addCommon(list, 'profiles').action(async ({ workspace, json }: CommonOptions) => {
    const found = await askEngine(workspace, (api) => api.profiles({}));
    if (json) sayJson(found);
    else say(...profileLines(found.profiles, terminalWidth()));
  });

  const add = profiles
    .command('add')
    .description('make a profile; its token is shown once')
    .argument('<name>', 'name of the profile')
    .option('--organisation <name>', 'organisation it belongs to (home)')
    .addOption(
      new Option('--function <name...>', 'what it may do beyond reading its own batches').choices(rightFunctions),
    )
    .option('--all', 'give it all functions');
  addCommon(add, 'profiles add ada --all', 'profiles add bob --organisation east --function ADMIN_BATCHES').action(
    addProfile,
  );

  const change = profiles
    .command('change')
    .description('give a profile other functions; its token and its batches stay')
    .argument('<name>', 'its name')
    .addOption(new Option('--function <name...>', 'all it may do from now on').choices(rightFunctions))
    .option('--all', 'give it all functions')
    .option('--none', 'take all functions from it');
  addCommon(change, 'profiles change bob --function ADMIN_BATCHES', 'profiles change bob --none').action(changeProfile);

  const renew = profiles
    .command('renew')
    .description('make a new token for a profile, which is shown once; the old one is worth nothing any more')
    .argument('<name>', 'its name, or “system”, which may do everything in all attached workspaces');
  addCommon(renew, 'profiles renew ada', 'profiles renew system').action(
    async (name: string, options: CommonOptions) => {
      tellToken(
        'Renewed',
        await withEngine(options.workspace, 'asleep', ({ link }) => link.api.renewProfile({ name })),
        options,
      );
    },
  );

  const remove = profiles
    .command('remove')
    .description('remove a profile; its batches stay')
    .argument('<name>', 'its name');
  addCommon(remove, 'profiles remove ada').action(async (name: string, { workspace, json }: CommonOptions) => {
    const gone = await withEngine(workspace, 'asleep', ({ link }) => link.api.removeProfile({ name }));
    if (json) sayJson(gone);
    else say(`Removed: ${gone.name}. Its token is worth nothing any more.`);
  });
}

async function addProfile(name: string, { workspace, json, organisation, all, ...options }: AddOptions): Promise<void> {
  const functions = all ? [...rightFunctions] : options.function;
  const asked = { name, ...given({ organisation, functions }) };
  // Not asked again where the engine ends before it answers: the first token would be lost.
  const made = await withEngine(workspace, 'asleep', ({ link }) => link.api.addProfile(asked));
  tellToken('Added', made, { json });
}

function tellToken(
  done: string,
  { profile, token }: { profile: Profile; token: string },
  { json }: { json?: true | undefined },
): void {
  if (json) sayJson({ profile, token });
  else {
    remark(`${done}: ${profile.name}, of ${profile.organisation}. This is its token, which is not shown again:`);
    say(token);
  }
}

interface ChangeOptions extends CommonOptions {
  function?: RightFunction[];
  all?: true;
  none?: true;
}

async function changeProfile(name: string, { workspace, json, all, none, ...options }: ChangeOptions): Promise<void> {
  const functions = all ? [...rightFunctions] : none ? [] : options.function;
  if (functions === undefined)
    throw new Failure(
      'bad-input',
      'Say what it may do: --function NAME, --all or --none (see: batchmill profiles change --help).',
    );
  const changed = await askEngine(workspace, (api) => api.changeProfile({ name, functions }));
  if (json) sayJson(changed);
  else say(`Changed: ${changed.name} has ${changed.functions.join(' ') || 'no functions'} now.`);
}

export function profileLines(profiles: readonly Profile[], width: number): string[] {
  if (profiles.length === 0) return ['No profile yet. Make one with: batchmill profiles add NAME'];
  const columns = [{ title: 'name' }, { title: 'organisation' }, { title: 'functions' }, { title: 'made' }] as const;
  const cells = profiles.map((each) => [
    each.name,
    each.organisation,
    each.functions.join(' ') || 'none',
    each.created,
  ]);
  return tableLines(columns, cells, width);
}
