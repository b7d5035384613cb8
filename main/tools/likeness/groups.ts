/** Who belongs together: sets that grow into one when a record of each is alike. */
export class Groups {
  readonly #parents: Uint32Array;

  constructor(count: number) {
    this.#parents = Uint32Array.from({ length: count }, (_, at) => at);
  }

  of(record: number): number {
    let at = record;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
  }

  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  areOne(a: number, b: number): boolean {
    return this.of(a) === this.of(b);
  }
}
