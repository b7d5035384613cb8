/** Chance that can be repeated: the same seed gives the same digits, and the same texts for a pattern. */
export type Random = (below: number) => number;

/** mulberry32: small, fast and good enough to choose digits. */
export function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export function pick<Item>(items: readonly Item[], next: Random): Item {
  const item = items[next(items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** A text that a pattern of a phone number accepts. */
export function textFor(pattern: string, next: Random): string {
  return new Writer(pattern, next).alternatives();
}

/** Walks through a pattern and writes down one way to satisfy it. */
class Writer {
  readonly #pattern: string;
  readonly #next: Random;
  #at = 0;

  constructor(pattern: string, next: Random) {
    this.#pattern = pattern;
    this.#next = next;
  }

  alternatives(): string {
    const found = [this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at++;
      found.push(this.#sequence());
    }
    return found[this.#next(found.length)] ?? '';
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at] ?? '')) text += this.#repeated();
    return text;
  }

  #repeated(): string {
    const from = this.#at;
    const first = this.#one();
    const to = this.#at;
    const count = this.#count();
    const after = this.#at;
    let text = count === 0 ? '' : first;
    for (let n = 1; n < count; n++) {
      this.#at = from;
      text += this.#one();
    }
    this.#at = Math.max(to, after);
    return text;
  }

  #count(): number {
    const match = /^(?:(\?)|\{(\d+)(?:,(\d+))?\})/.exec(this.#pattern.slice(this.#at));
    if (!match) return 1;
    this.#at += match[0].length;
    const least = match[1] ? 0 : Number(match[2]);
    const most = match[1] ? 1 : Number(match[3] ?? least);
    return least + this.#next(most - least + 1);
  }

  #one(): string {
    const rest = this.#pattern.slice(this.#at);
    const [symbol] = /^(?:\\d|\[[^\]]*\]|\((?:\?:)?|.)/.exec(rest) ?? [''];
    this.#at += symbol.length;
    if (symbol.startsWith('(')) {
      const text = this.alternatives();
      this.#at++;
      return text;
    }
    const member = new RegExp(symbol === '$' ? '$' : `^${symbol}$`);
    const digits = [...'0123456789'].filter((digit) => member.test(digit));
    return symbol === '$' ? '' : pick(digits, this.#next);
  }
}
