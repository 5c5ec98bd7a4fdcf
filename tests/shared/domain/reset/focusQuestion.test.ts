import { describe, expect, it } from 'vitest';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { isFocusIgnored } from '../../../../src/shared/domain/reset/focusQuestion';

const reset = (answers: Pick<ResetEntry, 'energy' | 'focus'>): ResetEntry => ({
  id: 'r',
  kind: 'reset',
  at: 0,
  transition: null,
  outcome: 'done',
  seconds: 60,
  ...answers,
});
const times = (count: number, one: ResetEntry) => Array<ResetEntry>(count).fill(one);
const ignored = reset({ energy: 3 });
const answered = reset({ energy: 3, focus: 4 });
const unasked = reset({});

describe('the question about focus', () => {
  it('unanswered ten times in a row → ignored', () => expect(isFocusIgnored(times(10, ignored))).toBe(true));
  it('unanswered nine times → not yet', () => expect(isFocusIgnored(times(9, ignored))).toBe(false));
  it('answered among the last ten → not ignored', () =>
    expect(isFocusIgnored([...times(9, ignored), answered, ...times(9, ignored)])).toBe(false));
  it('answered before the last ten → ignored', () =>
    expect(isFocusIgnored([answered, ...times(10, ignored)])).toBe(true));
  it('never asked, because energy was not answered either → neither counts nor breaks the row', () => {
    expect(isFocusIgnored(times(20, unasked))).toBe(false);
    expect(isFocusIgnored([...times(5, ignored), unasked, ...times(5, ignored)])).toBe(true);
  });
});
