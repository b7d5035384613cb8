/** Where two files that should be equal differ, row by row and with flat memory, also when rows were taken out or put in. */
export interface Difference {
  /** Of the file as it should be, from 0; `extra`: of the file as it is. */
  row: number;
  kind: 'changed' | 'missing' | 'extra';
}

/** So many rows ahead it is looked for where both go on alike. */
const ahead = 16;

export async function* differences(
  wanted: AsyncIterable<Uint8Array>,
  found: AsyncIterable<Uint8Array>,
): AsyncGenerator<Difference> {
  const left = openQueue(wanted);
  const right = openQueue(found);
  try {
    for (;;) {
      const [one, other] = [await left.peek(0), await right.peek(0)];
      if (one === undefined && other === undefined) return;
      if (one && other && same(one, other)) {
        left.drop(1);
        right.drop(1);
        continue;
      }
      const { kind, rows } = await judge(left, right);
      for (let i = 0; i < rows; i++) yield { row: (kind === 'extra' ? right.at() : left.at()) + i, kind };
      if (kind !== 'extra') left.drop(rows);
      if (kind !== 'missing') right.drop(rows);
    }
  } finally {
    // Whoever has seen enough leaves files open otherwise.
    await left.close();
    await right.close();
  }
}

async function judge(left: Queue, right: Queue): Promise<{ kind: Difference['kind']; rows: number }> {
  if ((await left.peek(0)) === undefined) return { kind: 'extra', rows: 1 };
  if ((await right.peek(0)) === undefined) return { kind: 'missing', rows: 1 };
  for (let k = 1; k <= ahead; k++) {
    if (alike(await left.peek(k), await right.peek(k)) && k === 1) return { kind: 'changed', rows: 1 };
    if (alike(await left.peek(k), await right.peek(0))) return { kind: 'missing', rows: k };
    if (alike(await left.peek(0), await right.peek(k))) return { kind: 'extra', rows: k };
  }
  return { kind: 'changed', rows: 1 };
}

/** Both at their end count as alike. */
function alike(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one && other ? same(one, other) : one === other;
}
const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

type Queue = ReturnType<typeof openQueue>;

function openQueue(rows: AsyncIterable<Uint8Array>) {
  const iterator = rows[Symbol.asyncIterator]();
  const waiting: Uint8Array[] = [];
  let passed = 0;
  return {
    /** The row so many ahead; undefined beyond the end. */
    async peek(k: number): Promise<Uint8Array | undefined> {
      while (waiting.length <= k) {
        const { value, done } = await iterator.next();
        if (done) return undefined;
        waiting.push(value);
      }
      return waiting[k];
    },
    drop(n: number): void {
      waiting.splice(0, n);
      passed += n;
    },
    /** The number of the row that comes next, from 0. */
    at: () => passed,
    close: async () => void (await iterator.return?.()),
  };
}
