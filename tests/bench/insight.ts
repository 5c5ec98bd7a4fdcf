/** Measures a year's insight and drift, which the window computes when it opens. */
import { findDrifts } from '../../src/shared/domain/insight/drift/drifts';
import { insightOf } from '../../src/shared/domain/insight/observations';
import { journalWith } from '../support/randomJournal';
import { end, pastWith, plan, randomPlans } from '../support/randomPast';
import type { Figure } from './figures';

const rounds = 7;

/** Twenty entries and about ten meetings on each working day of a year. */
function aYear() {
  const daily = Array.from({ length: 6 }, (_, index) =>
    plan(`Daily ${index}`, { weekdays: [1, 2, 3, 4, 5], start: () => (9 + index) * 60, minutes: () => 45 }),
  );
  const past = pastWith([...daily, ...randomPlans(5)], 5);
  const tired = (at: number): number => (new Date(at).getHours() === 14 ? -2 : 0);
  return { past, entries: journalWith({ days: 392, entries: 20, lift: tired }, 5) };
}

export async function benchInsight(): Promise<readonly Figure[]> {
  const { past, entries } = aYear();
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    insightOf(entries, past);
    findDrifts(past, [], end());
    return performance.now() - begin;
  });
  const name = `insight of ${entries.length.toLocaleString('en')} entries and ${past.length.toLocaleString('en')} meetings`;
  return [{ name, unit: 'ms', app: times, goal: { value: 300 } }];
}
