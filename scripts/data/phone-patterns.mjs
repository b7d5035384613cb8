/**
 * Reads the patterns of phone numbers (digits, classes, groups, alternatives and counts, nothing else) into programs
 * that can be followed digit by digit. Any other construct is refused, so that nothing is misread in silence.
 */

class Reader {
  #pattern;
  #at = 0;

  constructor(pattern) {
    this.#pattern = pattern;
  }

  read() {
    const node = this.#alternatives();
    if (this.#at !== this.#pattern.length) throw this.#refusal();
    return node;
  }

  #refusal() {
    return new Error(`Unknown construct at ${this.#at} of the pattern ${this.#pattern}`);
  }

  #alternatives() {
    const found = [this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at++;
      found.push(this.#sequence());
    }
    return { alternatives: found };
  }

  #sequence() {
    const parts = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at])) parts.push(this.#counted());
    return { parts };
  }

  #counted() {
    const part = this.#one();
    const [text, once, least, most] = /^(?:(\?)|\{(\d+)(?:,(\d+))?\})/.exec(this.#pattern.slice(this.#at)) ?? [];
    if (text === undefined) return part;
    this.#at += text.length;
    return once ? { part, least: 0, most: 1 } : { part, least: Number(least), most: Number(most ?? least) };
  }

  #one() {
    const rest = this.#pattern.slice(this.#at);
    const [text] = /^(?:\d|\\d|\[[\d-]+\])/.exec(rest) ?? [];
    if (text !== undefined) {
      this.#at += text.length;
      const member = new RegExp(`^${text}$`);
      return { digits: [...'0123456789'].map((digit) => member.test(digit)) };
    }
    const [open] = /^\((?:\?:|(?!\?))/.exec(rest) ?? [];
    if (open === undefined) throw this.#refusal();
    this.#at += open.length;
    const group = this.#alternatives();
    if (this.#pattern[this.#at++] !== ')') throw this.#refusal();
    return group;
  }
}

/** A state of mind while reading digits: the steps that may come next. An empty one can never match again. */
export class Program {
  #steps = [];
  #start;

  /** With `open`, anything may follow what the pattern says. */
  constructor(pattern, open = false) {
    this.#start = this.#compile(new Reader(pattern).read(), this.#step({ end: true, open }));
  }

  #step(step) {
    return this.#steps.push(step) - 1;
  }

  #compile(node, next) {
    if (node.digits) return this.#step({ digits: node.digits, next });
    if (node.parts) return node.parts.reduceRight((after, part) => this.#compile(part, after), next);
    if (node.alternatives) return this.#step({ either: node.alternatives.map((way) => this.#compile(way, next)) });
    let after = next;
    for (let n = node.least; n < node.most; n++)
      after = this.#step({ either: [this.#compile(node.part, after), next] });
    for (let n = 0; n < node.least; n++) after = this.#compile(node.part, after);
    return after;
  }

  #reach(steps) {
    const reached = new Set();
    const go = (at) => {
      const { either } = this.#steps[at];
      if (either) either.forEach(go);
      else reached.add(at);
    };
    steps.forEach(go);
    return [...reached].sort((a, b) => a - b);
  }

  begin() {
    return this.#reach([this.#start]);
  }

  follow(state, digit) {
    const next = state.flatMap((at) => {
      const step = this.#steps[at];
      if (step.end) return step.open ? [at] : [];
      return step.digits[digit] ? [step.next] : [];
    });
    return this.#reach(next);
  }

  matches(state) {
    return state.some((at) => this.#steps[at].end);
  }
}
