/**
 * Makes one machine of all patterns of a region: it reads a national number digit by digit, each digit leading from
 * state to state, and the last state says type and formats. Equal states are one, so most regions need about a hundred.
 */
import { exactTypes } from '../../main/tools/phone/number-types.ts';
import { Program } from './phone-patterns.mjs';

/** What a format needs: a number that its pattern matches and that begins with its leading digits. */
const digitGroups = /^(?:\(\\d(?:\{\d+(?:,\d+)?\})?\))+$/;

function formatPrograms(formats) {
  for (const { pattern } of formats)
    if (!digitGroups.test(pattern) || pattern.split(',').length > 2)
      throw new Error(`A format is more than groups of digits, one of them flexible: ${pattern}`);
  return formats.map(({ pattern, leadingDigits }) => ({
    whole: new Program(pattern),
    leading: leadingDigits === undefined ? undefined : new Program(leadingDigits, true),
  }));
}

function kindPrograms(region) {
  const kinds = Object.entries({ general: region.general, ...region.types });
  return new Map(kinds.map(([name, kind]) => [name, { program: new Program(kind.pattern), lengths: kind.lengths }]));
}

function typeOf(is, sameMobileAndFixed) {
  if (!is('general')) return 'unknown';
  const exact = exactTypes.find(is);
  if (exact) return exact;
  if (is('fixed_line')) return sameMobileAndFixed || is('mobile') ? 'fixed_line_or_mobile' : 'fixed_line';
  return !sameMobileAndFixed && is('mobile') ? 'mobile' : 'unknown';
}

class Builder {
  #region;
  #kinds;
  #formats;
  #internationalFormats;
  #states = new Map();
  #visited = new Map();
  #values = new Map();
  /** Ten entries per state. State 0 is the one that nothing leads out of. */
  next = [];
  outcomes = [];

  constructor(region) {
    this.#region = region;
    this.#kinds = kindPrograms(region);
    this.#formats = formatPrograms(region.formats ?? []);
    this.#internationalFormats = region.internationalFormats
      ? formatPrograms(region.internationalFormats)
      : this.#formats;
    this.#state(this.#value(new Map(), 0), Array(10).fill(0));
  }

  get values() {
    return [...this.#values.keys()].map((text) => JSON.parse(text));
  }

  get #programs() {
    const formats = new Set([...this.#formats, ...this.#internationalFormats]);
    const kinds = [...this.#kinds.values()].map(({ program }) => program);
    return [...kinds, ...[...formats].flatMap(({ whole, leading }) => (leading ? [whole, leading] : [whole]))];
  }

  build() {
    const begun = new Map(this.#programs.map((program) => [program, program.begin()]));
    return this.#visit(begun, 0);
  }

  #visit(mind, depth) {
    this.#forget(mind);
    const programs = [...mind.keys()];
    if (programs.every((program) => mind.get(program).length === 0)) return 0;
    const key = `${depth}:${programs.map((program) => mind.get(program).join()).join(';')}`;
    const known = this.#visited.get(key);
    if (known !== undefined) return known;
    const children = Array.from({ length: 10 }, (_, digit) =>
      this.#visit(new Map(programs.map((program) => [program, program.follow(mind.get(program), digit)])), depth + 1),
    );
    const state = this.#state(this.#value(mind, depth), children);
    this.#visited.set(key, state);
    return state;
  }

  /** Leading digits go on for ever; they matter only as long as the rest of their format does. */
  #forget(mind) {
    for (const { whole, leading } of [...this.#formats, ...this.#internationalFormats])
      if (leading && mind.get(whole)?.length === 0) mind.set(leading, []);
  }

  #value(mind, depth) {
    const matches = (program) => program === undefined || program.matches(mind.get(program) ?? []);
    const fits = ({ whole, leading }) => matches(whole) && matches(leading);
    const is = (name) => {
      const kind = this.#kinds.get(name);
      return kind !== undefined && matches(kind.program) && (kind.lengths?.includes(depth) ?? true);
    };
    const text = JSON.stringify({
      general: matches(this.#kinds.get('general').program),
      type: typeOf(is, this.#region.sameMobileAndFixed),
      format: this.#formats.findIndex(fits),
      internationalFormat: this.#internationalFormats.findIndex(fits),
    });
    if (!this.#values.has(text)) this.#values.set(text, this.#values.size);
    return this.#values.get(text);
  }

  #state(value, children) {
    const key = `${value}:${children.join()}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const state = this.outcomes.push(value) - 1;
    this.next.push(...children);
    this.#states.set(key, state);
    return state;
  }
}

export function buildMachine(region) {
  const builder = new Builder(region);
  const start = builder.build();
  return { start, next: builder.next, outcomes: builder.outcomes, values: builder.values };
}
