/**
 * The rows of a family as they come out with the repairs so far and with the one that is being put together. One
 * question at a time: a batch with many failures takes the engine a while, and only the newest answer counts.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Repair, RepairPreview, Share } from '#contract/repair.ts';
import { Pages } from '#renderer/grid/pages.ts';
import { everyFamily, shareOf } from '#renderer/stores/failures.ts';
import { api } from '#renderer/stores/link.ts';
import { withRepair } from '#renderer/stores/mending.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import type { FailureRow } from './failure-columns.tsx';

interface Wish {
  list: readonly Repair[];
  candidate: Repair | undefined;
}

/** What the newest answer said. */
interface Seen {
  of: Wish;
  share: Share | undefined;
  /** Why the repair that is being put together makes no sense. */
  problem: string;
}

interface Options extends Wish {
  id: string;
  family: string;
  left: boolean;
  /** Whether confidential values are. */
  masked: boolean;
  /** Changes when the batch has new failures. */
  failed: number;
}

export function useFailureRows({ id, family, left, masked, failed, list, candidate }: Options) {
  const wish = useMemo(() => ({ list, candidate }), [list, candidate]);
  const wanted = useRef<Wish>(wish);
  const [seen, setSeen] = useState<Seen>();
  const pages = useMemo(() => {
    let turn: Promise<unknown> = Promise.resolve();
    const look = async (now: Wish, skip: number, limit: number) => {
      // Overtaken while it stood in line: nobody reads the answer.
      if (now !== wanted.current) return { rows: [], total: 0 };
      const question = { id, ...(family === everyFamily ? {} : { family }), left, masked, skip, limit };
      const { answer, problem } = await tried(question, now);
      const share = shareOf(new Map(answer.shares.map((each) => [each.family, each])), family);
      if (now === wanted.current) setSeen({ of: now, share: problem ? undefined : share, problem });
      return { rows: answer.rows, total: left ? share.n - share.mended : share.n };
    };
    return new Pages<FailureRow>((skip, limit) => {
      const now = wanted.current;
      const mine = turn.then(() => look(now, skip, limit));
      turn = mine.catch(() => undefined);
      return mine;
    });
  }, [id, family, left, masked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of failures is news.
  useEffect(() => {
    wanted.current = wish;
    pages.invalidate();
  }, [pages, wish, failed]);
  return { pages, seen: seen?.of === wish ? seen : undefined };
}

interface Question {
  id: string;
  family?: string;
  left: boolean;
  masked: boolean;
  skip: number;
  limit: number;
}

/** A repair that makes no sense yet takes nothing off the screen: the rows are shown without it. */
async function tried(question: Question, now: Wish): Promise<{ answer: RepairPreview; problem: string }> {
  const { list, candidate } = now;
  const plain = () => api.repair({ ...question, repairs: [...list] });
  if (!candidate) return { answer: await plain(), problem: '' };
  try {
    return { answer: await api.repair({ ...question, repairs: withRepair(list, candidate) }), problem: '' };
  } catch (error) {
    return { answer: await plain(), problem: sentenceOf(error) };
  }
}
