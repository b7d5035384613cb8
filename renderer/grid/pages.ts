/**
 * The rows of a long table, page by page. Only what is looked at is asked for, once the position has rested for a
 * moment; the least recently seen pages are let go. After a change the old rows stay visible until the new ones are there.
 */
export interface Slice<R> {
  rows: readonly R[];
  /** How many rows there are in all. */
  total: number;
}

export type Fetch<R> = (skip: number, limit: number) => Promise<Slice<R>>;

interface Page<R> {
  rows: readonly R[];
  fresh: boolean;
}

interface Options {
  /** Rows of a page: twice as many cost a frame of fast scrolling twice the time to take in. */
  size?: number;
  kept?: number;
  restMs?: number;
}

export class Pages<R> {
  private readonly pages = new Map<number, Page<R>>();
  private readonly asked = new Set<number>();
  private readonly watchers = new Set<() => void>();
  private readonly fetch: Fetch<R>;
  private readonly size: number;
  private readonly kept: number;
  private readonly restMs: number;
  private wanted: { first: number; end: number } = { first: 0, end: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private epoch = 0;
  private version = 0;
  /** Total of the newest answer; undefined until there is one. */
  total: number | undefined;
  trouble: unknown;

  constructor(fetch: Fetch<R>, { size = 100, kept = 40, restMs = 12 }: Options = {}) {
    this.fetch = fetch;
    this.size = size;
    this.kept = kept;
    this.restMs = restMs;
  }

  get(index: number): R | undefined {
    return this.pages.get(Math.floor(index / this.size))?.rows[index % this.size];
  }

  /** Says which rows are on screen now. */
  want(first: number, end: number): void {
    this.wanted = { first, end };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), this.restMs);
  }

  /** Everything known is old: asks again for what is on screen, and later for what comes on screen. */
  invalidate(): void {
    this.epoch++;
    this.asked.clear();
    for (const page of this.pages.values()) page.fresh = false;
    this.load();
  }

  /** Rows for copying, whether loaded or not. `end` is exclusive. */
  async range(first: number, end: number): Promise<R[]> {
    const rows: R[] = [];
    while (rows.length < end - first) {
      const slice = await this.fetch(first + rows.length, Math.min(1000, end - first - rows.length));
      if (slice.rows.length === 0) break;
      rows.push(...slice.rows);
    }
    return rows;
  }

  subscribe = (watch: () => void): (() => void) => {
    this.watchers.add(watch);
    return () => this.watchers.delete(watch);
  };

  snapshot = (): number => this.version;

  private load(): void {
    const { first, end } = this.wanted;
    const last = Math.floor(Math.max(first, end - 1) / this.size);
    for (let number = Math.floor(first / this.size); number <= last; number++) {
      const page = this.pages.get(number);
      if (page) this.touch(number, page);
      if (!page?.fresh && !this.asked.has(number)) void this.ask(number);
    }
  }

  private async ask(number: number): Promise<void> {
    const epoch = this.epoch;
    this.asked.add(number);
    try {
      const { rows, total } = await this.fetch(number * this.size, this.size);
      if (epoch !== this.epoch) return;
      this.touch(number, { rows, fresh: true });
      this.total = total;
      this.trouble = undefined;
    } catch (error) {
      if (epoch !== this.epoch) return;
      this.trouble = error;
    }
    this.asked.delete(number);
    this.changed();
  }

  /** Puts a page last in line to be let go. */
  private touch(number: number, page: Page<R>): void {
    this.pages.delete(number);
    this.pages.set(number, page);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= this.kept) break;
      this.pages.delete(oldest);
    }
  }

  private changed(): void {
    this.version++;
    for (const watch of this.watchers) watch();
  }
}
