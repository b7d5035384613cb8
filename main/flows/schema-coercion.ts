/**
 * Makes numbers and truths of texts where a schema asks for them, because a table holds nothing but texts. Only what
 * reads one way is changed: plain numbers without loss, “true” and “false”; and nothing where a text would do as well.
 */
type Coerce = (value: unknown) => unknown;
type Node = Readonly<Record<string, unknown>>;

const same: Coerce = (value) => value;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

export function coercionOf(schema: unknown): Coerce {
  return new Coercion(schema).of(schema);
}

class Coercion {
  readonly #root: unknown;
  readonly #known = new Map<Node, Coerce>();

  constructor(root: unknown) {
    this.#root = root;
  }

  /** A schema may refer to itself: it is entered before it is read, and asked for again when a value comes. */
  of(schema: unknown): Coerce {
    if (!isNode(schema)) return same;
    const known = this.#known.get(schema);
    if (known) return known;
    this.#known.set(schema, (value) => this.of(schema)(value));
    const steps = [
      this.#reference(schema),
      ...this.#parts(schema),
      scalar(schema),
      this.#fields(schema),
      this.#items(schema),
    ];
    const all = steps.filter((step) => step !== same);
    const coerce: Coerce = all.length === 0 ? same : (value) => all.reduce((now, step) => step(now), value);
    this.#known.set(schema, coerce);
    return coerce;
  }

  #reference({ $ref: reference }: Node): Coerce {
    if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) return same;
    const keys = reference.slice(2).split('/').filter(Boolean);
    const named = keys.map((key) => unescaped(key).replaceAll('~1', '/').replaceAll('~0', '~'));
    const target = named.reduce<unknown>((node, key) => own(node, key), this.#root);
    return target === this.#root && keys.length > 0 ? same : this.of(target);
  }

  #parts({ allOf }: Node): Coerce[] {
    return Array.isArray(allOf) ? allOf.map((part) => this.of(part)) : [];
  }

  #fields({ properties, additionalProperties }: Node): Coerce {
    const fields = new Map(
      Object.entries(isNode(properties) ? properties : {}).map(([key, part]) => [key, this.of(part)]),
    );
    const others = this.of(additionalProperties);
    if (others === same && [...fields.values()].every((field) => field === same)) return same;
    return (value) => {
      if (!isNode(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, (fields.get(key) ?? others)(each)]));
    };
  }

  /** `items` is one schema for all, or (draft 07) a list of them; `prefixItems` is the list of 2020-12. */
  #items({ items, prefixItems }: Node): Coerce {
    const list = Array.isArray(items) ? items : Array.isArray(prefixItems) ? prefixItems : [];
    const first = list.map((item) => this.of(item));
    const rest = Array.isArray(items) ? same : this.of(items);
    if (first.length === 0 && rest === same) return same;
    return (value) => (Array.isArray(value) ? value.map((each, at) => (first[at] ?? rest)(each)) : value);
  }
}

/** A pointer inside an address may be written with percent signs, and wrongly so. */
function unescaped(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

function own(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node[Number(key)];
  return isNode(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

function scalar({ type }: Node): Coerce {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (types.includes('string')) return same;
  const asNumber = types.includes('number') || types.includes('integer');
  const asTruth = types.includes('boolean');
  const asNull = types.includes('null');
  if (!asNumber && !asTruth && !asNull) return same;
  return (value) => {
    if (typeof value !== 'string') return value;
    const text = value.trim();
    if (asNull && text === '') return null;
    if (asTruth && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    return asNumber ? (numberOf(text) ?? value) : value;
  };
}

/** Undefined when the text is no number, or has more digits than a number can hold. */
function numberOf(text: string): number | undefined {
  if (!plainNumber.test(text)) return undefined;
  const number = Number(text);
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  return Number.isFinite(number) && digits.length <= 15 ? number : undefined;
}
