/**
 * The speed of one batch over time in bounded memory: the last minutes sample by sample, and the whole run in
 * means of equal length that double in length each time their row is full.
 */
export interface Sample {
  at: number;
  rate: number;
}

interface Mean {
  at: number;
  sum: number;
  n: number;
}

export class RateTrack {
  private readonly ring: Sample[] = [];
  private start = 0;
  private means: Mean[] = [];
  private span: number;
  private readonly capacity: number;
  private readonly meanCapacity: number;

  constructor(capacity = 3000, meanCapacity = 600, span = 500) {
    this.capacity = capacity;
    this.meanCapacity = meanCapacity;
    this.span = span;
  }

  add(at: number, rate: number): void {
    if (this.ring.length < this.capacity) this.ring.push({ at, rate });
    else {
      this.ring[this.start] = { at, rate };
      this.start = (this.start + 1) % this.capacity;
    }
    this.addMean(at, rate);
  }

  /** The samples since a moment, oldest first. */
  since(moment: number): Sample[] {
    const ordered = [...this.ring.slice(this.start), ...this.ring.slice(0, this.start)];
    return ordered.filter(({ at }) => at >= moment);
  }

  /** The whole run, oldest first. */
  all(): Sample[] {
    return this.means.map(({ at, sum, n }) => ({ at, rate: sum / n }));
  }

  last(): Sample | undefined {
    return this.ring[(this.start + this.ring.length - 1) % Math.max(1, this.ring.length)];
  }

  private addMean(at: number, rate: number): void {
    const current = this.means.at(-1);
    if (current && at - current.at < this.span) {
      current.sum += rate;
      current.n++;
      return;
    }
    if (this.means.length === this.meanCapacity) this.halve();
    this.means.push({ at, sum: rate, n: 1 });
  }

  private halve(): void {
    const pairs: Mean[] = [];
    for (let i = 0; i < this.means.length; i += 2) {
      const [left, right] = [this.means[i], this.means[i + 1]];
      if (left) pairs.push({ at: left.at, sum: left.sum + (right?.sum ?? 0), n: left.n + (right?.n ?? 0) });
    }
    this.means = pairs;
    this.span *= 2;
  }
}
