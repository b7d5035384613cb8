// What docs/terminal-session.md shows: files, commands, and what happens to a command while it runs.

const phones = (lines) => Array.from({ length: lines }, (_, at) => `+1 202-555-0${100 + (at % 100)}`).join('\n');

export const files = {
  'people.csv':
    'name,email,phone\nAnn,ann@example.org,+1 202-555-0143\nBob,bob@example.org,+44 7700 900123\nEve,eve@,+1 202-555-0144\nZoe,zoe@example.org,+1 202-555-0145\n',
  'phones.txt': `${phones(20)}\n`,
  'nobody.txt': '+44 7700 900123\n'.repeat(20),
  'many.txt': phones(40_000),
  'a-file': '',
  'inbox/monday.txt': `${phones(12)}\n`,
};

const slowly = 'batchmill run many.txt --tool phone --page-size 1';

/**
 * `said`: what stands before it. `ends`: its exit code. `meanwhile`: a command in another terminal, or a signal, once it is at
 * work. `loose`: how many records were done by then is chance.
 */
export const steps = [
  {
    title: 'A file, to its results',
    said: 'What the file is, and how the first records come out. Nothing is stored or charged by that.',
    run: 'batchmill inspect people.csv --tool phone',
    ends: 0,
  },
  { run: 'batchmill run people.csv --tool email --column email --output checked.csv', ends: 0 },
  { run: 'cut -d, -f1-3 checked.csv | head -n 3', ends: 0 },
  { run: 'batchmill verify {id}', ends: 0 },
  {
    title: 'Records that fail: 1',
    said: 'One of these numbers belongs to nobody. The rest is done, and the error list names line and reason.',
    run: 'batchmill run people.csv --tool phone --column phone --threshold off --errors errors.csv',
    ends: 1,
  },
  { run: 'batchmill failures {id}', ends: 0 },
  {
    title: 'Too many of them: 2',
    said: 'A batch stops by itself when 20 % have failed, or what --threshold says.',
    run: 'batchmill run nobody.txt --tool phone --page-size 5 --threshold 50',
    ends: 2,
  },
  {
    title: 'Cancelled: 3',
    said: 'From another terminal, while it runs: `batchmill cancel ID`.',
    run: slowly,
    meanwhile: 'batchmill cancel {id}',
    loose: true,
    ends: 3,
  },
  {
    title: 'What follows fails: 4',
    said: 'The records are done. `retry` goes on with the action that failed.',
    run: 'batchmill run phones.txt --tool phone --copy-to a-file/copies',
    ends: 4,
  },
  { title: 'Bad input: 5', run: 'batchmill run gone.csv --tool email', ends: 5 },
  { run: 'batchmill run people.csv --tool email --column mail', ends: 5 },
  { run: 'batchmill cancel {id}', ends: 5 },
  {
    title: 'Waits for credits: 6',
    said: 'Nothing costs credits unless a price is set. Then a batch is paused before a page that is not covered.',
    run: 'batchmill settings set --price phone=1',
    ends: 0,
  },
  { run: 'batchmill run phones.txt --tool phone --output phones.csv', ends: 6 },
  { run: 'batchmill credits top-up 100 --note "invoice 12"', ends: 0 },
  { run: 'batchmill resume {id} --output phones.csv', ends: 0 },
  { run: 'batchmill settings set --price phone=0', ends: 0 },
  {
    title: 'Ctrl-C: 130',
    said: 'The batch is paused, and the way to go on is told. Nothing that was finished is lost.',
    run: slowly,
    meanwhile: 'SIGINT',
    ends: 130,
  },
  { run: 'batchmill cancel {id} --resume', ends: 0 },
  {
    title: 'A folder that is watched',
    said: 'Each file goes with its results to “done”. What cannot be taken in goes to “failed”, with the reason.',
    run: 'batchmill watch inbox --tool phone --once --quiet 0.2',
    ends: 0,
  },
  { run: 'touch inbox/empty.txt', ends: 0 },
  { run: 'batchmill watch inbox --tool phone --once --quiet 0.2', ends: 5 },
  { run: 'find inbox -type f -not -path "*/.*" | sort', ends: 0 },
  { title: 'What there is', run: 'batchmill list', ends: 0 },
  { run: 'batchmill try ann@example.org --tool email | head -n 4', ends: 0 },
];
