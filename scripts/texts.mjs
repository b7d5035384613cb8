// The texts of the program and their translations.
//   node scripts/texts.mjs missing [FOLDER]   what a language does not say yet, as JSON to be filled in
//   node scripts/texts.mjs bare [FOLDER]      what stands on the screen in English alone, by file and line
//   node scripts/texts.mjs doubtful [FOLDER]  sentences elsewhere in code that may need saying
//   node scripts/texts.mjs add FILE.json      takes translations in, sorted
//   node scripts/texts.mjs left               what a language still holds although nobody says it; the test counts it
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

const root = resolve(import.meta.dirname, '..');
const germanFile = resolve(root, 'contract/language/de.json');

/** Attributes whose text people read or hear. */
const read =
  /^(?:label|title|placeholder|help|description|alt|text|name|unit|aria-label|aria-description|aria-valuetext|aria-roledescription|emptyText|nothing|words|sentence|hint|note)$/;
const letters = /\p{L}{2}/u;

/** Sentences in what makes data: reasons of records, lines and steps. They are kept in English and said again when shown. */
const keeps = /^main\/(?:crew|delivery|engine|flows|formats|store|tools)\//;
const whole = /^[\p{Lu}“‘].*\p{Ll}.* .*[.!?]$/su;

/** The command line speaks English. */
const sources = (folder = '') =>
  globSync('{contract,main,renderer}/**/*.{ts,tsx}', { cwd: root, exclude: ['main/cli/**', 'main/rest/**'] }).filter(
    (file) => file.startsWith(folder),
  );

function walk(file, visitor) {
  const text = readFileSync(resolve(root, file), 'utf8');
  const { program } = parseSync(file, text);
  new Visitor(visitor(text)).visit(program);
}

const literal = (node) =>
  node?.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : node?.type === 'TemplateLiteral' && node.expressions.length === 0
      ? node.quasis[0].value.cooked
      : undefined;
const lineOf = (text, at) => text.slice(0, at).split('\n').length;

/** Every text that is said in the sources: its English, whether it counts, and where it stands. */
export function saidTexts(folder) {
  const found = new Map();
  for (const file of sources(folder)) {
    // A bug is told to those who mend it.
    const bugs = new Set();
    walk(file, (text, speaks = text.includes("'#contract/language/language.ts'")) => ({
      CallExpression({ callee, arguments: given, start }) {
        if (!speaks || (callee.name !== 't' && callee.name !== 'tn')) return;
        const counts = callee.name === 'tn';
        const words = counts ? [given[1], given[2]] : [given[0]];
        for (const node of words)
          if (literal(node) === undefined)
            throw new Error(`${file}:${lineOf(text, start)}: a text that is said must stand there as it is.`);
        const english = literal(words.at(-1));
        if (english !== undefined) found.set(english, { file, counts, one: counts ? literal(words[0]) : undefined });
      },
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.name === 'sentence' || tag.name === 'english')
          found.set(formOf(quasi), { file, counts: false, one: undefined });
      },
      Literal({ value, start }) {
        if (typeof value === 'string' && keeps.test(file) && whole.test(value) && !bugs.has(start))
          found.set(value, { file, counts: false, one: undefined });
      },
      // A Failure without values says its sentence as it stands.
      NewExpression({ callee, arguments: given }) {
        if (callee.name === 'Error') bugs.add(given[0]?.start);
        const english = callee.name === 'Failure' ? literal(given[1]) : undefined;
        if (english !== undefined && given[1].type === 'Literal')
          found.set(english, { file, counts: false, one: undefined });
      },
      JSXOpeningElement({ name, attributes }) {
        if (name.name !== 'Said') return;
        const english = literal(attributes.find((one) => one.name?.name === 'text')?.value);
        if (english !== undefined) found.set(english, { file, counts: false, one: undefined });
      },
    }));
  }
  return found;
}

const formOf = ({ quasis }) =>
  quasis.map((part) => part.value.cooked).reduce((said, part, at) => `${said}{${at}}${part}`);

/** Sentences with values that are kept as data without a form by which they could be said again. */
export function formlessTexts() {
  const found = [];
  for (const file of sources('main/').filter((name) => keeps.test(name))) {
    walk(file, (text) => {
      const formed = [];
      return {
        TaggedTemplateExpression: ({ quasi }) => void formed.push(quasi.start),
        NewExpression({ callee, arguments: given }) {
          if (callee.name === 'Error') formed.push(given[0]?.start);
        },
        // What a tool says of itself is asked for elsewhere.
        Property: ({ key, value }) => void (key.name === 'help' && formed.push(value.start)),
        TemplateLiteral(node) {
          const words = node.quasis.map((part) => part.value.cooked).join('x');
          if (
            node.expressions.length > 0 &&
            /^(?:[\p{Lu}“]|x ).* .*\p{Ll}.*\.$/su.test(words) &&
            !formed.includes(node.start)
          )
            found.push(`${file}:${lineOf(text, node.start)}: ${words.replace(/\s+/g, ' ')}`);
        },
      };
    });
  }
  return found;
}

/** Words on the screen that no language can change: text between tags, and attributes that people read. */
export function bareTexts(folder = 'renderer/') {
  const found = [];
  for (const file of sources(folder).filter((name) => name.endsWith('.tsx'))) {
    walk(file, (text) => {
      const note = (node, words) =>
        letters.test(words) && found.push(`${file}:${lineOf(text, node.start)}: ${words.trim().replace(/\s+/g, ' ')}`);
      return {
        JSXText: (node) => note(node, node.value),
        JSXOpeningElement({ name, attributes }) {
          for (const one of attributes) {
            if (one.type !== 'JSXAttribute' || !read.test(one.name.name) || name.name === 'Said') continue;
            const value = one.value?.type === 'JSXExpressionContainer' ? one.value.expression : one.value;
            // A name of one lower-case word is a key, not a text.
            const words =
              literal(value) ??
              (value?.type === 'TemplateLiteral' ? value.quasis.map((part) => part.value.cooked).join(' ') : '');
            if (one.name.name === 'name' && !/[A-Z ]/.test(words)) continue;
            note(one, words);
          }
        },
      };
    });
  }
  return found;
}

/** Sentences in code that look as if people read them and are not said; some are names that only programs read. */
export function doubtfulTexts(folder = 'renderer/') {
  const found = [];
  for (const file of sources(folder)) {
    walk(file, (text) => {
      const said = [];
      const note = (node, words) => {
        if (
          /^[\p{Lu}“][\p{L}’]*[ .…]|[\p{L}] [\p{L}]+[ .,:]/u.test(words) &&
          !said.some(([from, to]) => node.start >= from && node.end <= to)
        )
          found.push(`${file}:${lineOf(text, node.start)}: ${words.replace(/\s+/g, ' ')}`);
      };
      return {
        CallExpression({ callee, start, end }) {
          if (/^(?:t|tn|Error)$/.test(callee.name ?? '')) said.push([start, end]);
        },
        JSXAttribute({ name, start, end }) {
          if (/^(?:className|text|mod)$/.test(name.name)) said.push([start, end]);
        },
        Literal: (node) => typeof node.value === 'string' && note(node, node.value),
        TemplateElement: (node) => note(node, node.value.cooked),
      };
    });
  }
  return found;
}

export const german = () => JSON.parse(readFileSync(germanFile, 'utf8'));

async function missing(folder) {
  const known = german();
  const lacking = {};
  for (const [english, { counts }] of saidTexts(folder))
    if (!(english in known)) lacking[english] = counts ? { one: '', other: '' } : '';
  return lacking;
}

/** Node strips the types of what says the texts of tools. */
async function left() {
  const { plural } = await import('../renderer/words/readiness.ts');
  const { toolTexts } = await import('../renderer/words/tool-words.ts');
  const { tools } = await import('../main/tools/index.ts');
  const elements = ['value', ...tools.all.map(({ element }) => element)];
  const said = new Set([...saidTexts().keys(), ...toolTexts(tools.all), ...elements, ...elements.map(plural)]);
  return Object.keys(german()).filter((english) => !said.has(english));
}

function add(file) {
  const given = JSON.parse(readFileSync(file, 'utf8'));
  const all = { ...german(), ...given };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${germanFile}.partial`, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(`${germanFile}.partial`, germanFile);
  return Object.keys(given).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, subject] = process.argv.slice(2);
  if (command === 'missing') console.log(JSON.stringify(await missing(subject), null, 2));
  else if (command === 'bare') console.log(bareTexts(subject).join('\n'));
  else if (command === 'doubtful') console.log(doubtfulTexts(subject).join('\n'));
  else if (command === 'left') console.log((await left()).join('\n'));
  else if (command === 'add') console.log(`${add(subject)} texts taken in.`);
  else console.log('Usage: node scripts/texts.mjs missing|bare|doubtful [FOLDER] | left | add FILE.json');
}
