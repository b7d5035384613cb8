/** Compares two records field by field and weighs what was found: the one place where it is decided that they are alike. */
import { type Kind, kinds, type LikenessOptions } from './kinds.ts';
import { similarity } from './similarity.ts';

/** One field; or all fields that hold parts of a name, because people put first and last names into each other's place. */
interface Column {
  readonly names: readonly string[];
  readonly kind: Kind;
  readonly weight: number;
  readonly at: readonly number[];
}

function columnsOf({ fields }: LikenessOptions): Column[] {
  const columns = fields.map(({ name, kind, weight }, at) => ({
    name,
    kind,
    weight: weight ?? kinds[kind].weight,
    at,
  }));
  const parts = columns.filter(({ kind }) => kind === 'name');
  const others = columns.filter(({ kind }) => kind !== 'name');
  const single = others.map(({ name, kind, weight, at }) => ({ names: [name], kind, weight, at: [at] }));
  if (parts.length === 0) return single;
  // As much as one name that stands in a single field.
  const weight = parts.reduce((sum, part) => sum + part.weight, 0) / parts.length;
  return [...single, { names: parts.map(({ name }) => name), kind: 'name', weight, at: parts.map(({ at }) => at) }];
}

function formIn(forms: readonly string[], at: readonly number[]): string {
  const [only = 0] = at;
  if (at.length === 1) return forms[only] ?? '';
  return at
    .map((place) => forms[place] ?? '')
    .filter(Boolean)
    .join(' ');
}

/** A field is named as matching from here on. */
const matching = 0.85;
/** Two records must have two fields, and so much of the weight of all, in common before anything is concluded. */
const leastEvidence = { weight: 0.4, fields: 2 };

const quickest: readonly Kind[] = ['date', 'postcode', 'phone', 'city', 'email', 'street', 'company', 'name', 'text'];

export interface Finding {
  /** From 0 to 1. */
  readonly similarity: number;
  readonly matchedFields: readonly string[];
}

export class Comparison {
  /** The quickest first, so that a hopeless pair is given up before its names are read. */
  readonly #columns: readonly Column[];
  readonly #threshold: number;
  readonly #whole: number;

  constructor(options: LikenessOptions) {
    const columns = columnsOf(options);
    this.#columns = columns.toSorted((a, b) => quickest.indexOf(a.kind) - quickest.indexOf(b.kind));
    this.#threshold = options.threshold;
    this.#whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  }

  areAlike(a: readonly string[], b: readonly string[]): boolean {
    let open = this.#whole;
    let sum = 0;
    let weighed = 0;
    let common = 0;
    let count = 0;
    for (const { kind, weight, at } of this.#columns) {
      open -= weight;
      const [one, other] = [formIn(a, at), formIn(b, at)];
      if (one === '' || other === '') continue;
      const like = similarity(one, other, kind);
      if (like < kinds[kind].floor) return false;
      const counted = countedWeight(kind, weight, like);
      common += weight;
      count++;
      sum += like * counted;
      weighed += counted;
      if (sum + open < this.#threshold * (weighed + open)) return false;
    }
    if (common < leastEvidence.weight * this.#whole || count < Math.min(leastEvidence.fields, this.#columns.length))
      return false;
    return sum >= this.#threshold * weighed;
  }

  finding(a: readonly string[], b: readonly string[]): Finding {
    const looks = this.#columns.map((column) => ({ ...this.#look(column, a, b), names: column.names }));
    const weighed = looks.reduce((sum, { weight }) => sum + weight, 0);
    const sum = looks.reduce((all, { like, weight }) => all + like * weight, 0);
    const matched = looks.filter(({ like, weight }) => weight > 0 && like >= matching).flatMap(({ names }) => names);
    return { similarity: weighed === 0 ? 0 : sum / weighed, matchedFields: matched.toSorted() };
  }

  /** A field that one of the two lacks says nothing. */
  #look({ kind, weight, at }: Column, a: readonly string[], b: readonly string[]) {
    const [one, other] = [formIn(a, at), formIn(b, at)];
    if (one === '' || other === '') return { like: 0, weight: 0 };
    const like = similarity(one, other, kind);
    return { like, weight: countedWeight(kind, weight, like) };
  }
}

const countedWeight = (kind: Kind, weight: number, like: number) => (like >= 0.8 ? weight : weight * kinds[kind].doubt);
