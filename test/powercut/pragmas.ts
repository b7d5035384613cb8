/**
 * Loaded before everything else in each thread of a victim (`--import`): gives SQLite other settings than the program
 * asks for, as in `POWERCUT_PRAGMAS="synchronous=NORMAL"`. The program itself knows nothing of it.
 */
import Database from 'better-sqlite3';

const others = new Map(
  (process.env['POWERCUT_PRAGMAS'] ?? '').split(',').flatMap((each): [string, string][] => {
    const [name, value] = each.split('=');
    return name && value ? [[name, value]] : [];
  }),
);
const pragma = Database.prototype.pragma;

Database.prototype.pragma = function (this: Database.Database, source, options) {
  const name = /^\s*(\w+)\s*=/.exec(source)?.[1] ?? '';
  const value = others.get(name);
  return pragma.call(this, value === undefined ? source : `${name} = ${value}`, options);
};
