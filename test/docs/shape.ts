/**
 * The shapes of data as a page writes them: `{id: text, files: [FILE], next?: text|null, counts: {*: number}}`. Read, and
 * laid on real data, which must have these fields and no others.
 */
export type Shape =
  | { kind: 'word'; word: string }
  | { kind: 'list'; of: Shape }
  | { kind: 'either'; of: Shape[] }
  | { kind: 'fields'; fields: Map<string, { shape: Shape; optional: boolean }>; spread: string[] };

/** Named shapes are written in capitals. */
export type Names = ReadonlyMap<string, Shape>;

export function readShape(text: string): Shape {
  const words = text.match(/"[^"]*"|\.\.\.|[\w*-]+|[{}[\]:?,|]/g) ?? [];
  let at = 0;
  const take = (expected?: string): string => {
    const word = words[at++];
    if (word === undefined || (expected !== undefined && word !== expected))
      throw new Error(`“${expected ?? 'more'}” is missing at “${words.slice(at - 3, at + 2).join(' ')}” of ${text}`);
    return word;
  };
  const whole = (): Shape => {
    const of = [one()];
    while (words[at] === '|') {
      take();
      of.push(one());
    }
    return of.length === 1 ? (of[0] as Shape) : { kind: 'either', of };
  };
  const one = (): Shape => {
    const word = take();
    if (word === '[') {
      const of = whole();
      take(']');
      return { kind: 'list', of };
    }
    return word === '{' ? fields() : { kind: 'word', word };
  };
  const fields = (): Shape => {
    const found: Extract<Shape, { kind: 'fields' }> = { kind: 'fields', fields: new Map(), spread: [] };
    while (words[at] !== '}') {
      const name = take();
      if (name === '...') found.spread.push(take());
      else {
        const optional = words[at] === '?';
        if (optional) take();
        take(':');
        found.fields.set(name, { shape: whole(), optional });
      }
      if (words[at] === ',') take();
    }
    take('}');
    return found;
  };
  const shape = whole();
  if (at < words.length) throw new Error(`“${words.slice(at).join(' ')}” is too much in ${text}`);
  return shape;
}

/** What does not agree, each with its place; empty when all does. */
export function misfits(shape: Shape, value: unknown, names: Names, place = ''): string[] {
  const wrong = () => [`${place || 'it'} is ${JSON.stringify(value)?.slice(0, 80)}`];
  switch (shape.kind) {
    case 'either': {
      const tried = shape.of.map((one) => misfits(one, value, names, place));
      return tried.some(({ length }) => length === 0) ? [] : (tried.toSorted((a, b) => a.length - b.length)[0] ?? []);
    }
    case 'list':
      if (!Array.isArray(value)) return wrong();
      return value.flatMap((one, at) => misfits(shape.of, one, names, `${place}[${at}]`));
    case 'word': {
      const named = names.get(shape.word);
      if (named) return misfits(named, value, names, place);
      return fits(shape.word, value) ? [] : wrong();
    }
    case 'fields':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong();
      return misfitsOfFields(allFields(shape, names), value as Record<string, unknown>, names, place);
  }
}

type Fields = Extract<Shape, { kind: 'fields' }>['fields'];

function misfitsOfFields(fields: Fields, value: Record<string, unknown>, names: Names, place: string): string[] {
  const every = fields.get('*');
  const known = (name: string) => fields.get(name) ?? every;
  const missing = [...fields].filter(([name, { optional }]) => name !== '*' && !optional && !(name in value));
  return [
    ...missing.map(([name]) => `${place}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const field = known(name);
      return field ? misfits(field.shape, one, names, `${place}.${name}`) : [`${place}.${name} is not in the page`];
    }),
  ];
}

function allFields({ fields, spread }: Extract<Shape, { kind: 'fields' }>, names: Names): Fields {
  const taken = spread.flatMap((name) => {
    const shape = names.get(name);
    if (shape?.kind !== 'fields') throw new Error(`${name} is no shape with fields.`);
    return [...allFields(shape, names)];
  });
  return new Map([...taken, ...fields]);
}

function fits(word: string, value: unknown): boolean {
  if (word.startsWith('"')) return value === word.slice(1, -1);
  switch (word) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      throw new Error(`There is no shape ${word}.`);
  }
}
