import { describe, expect, it } from 'vitest';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { notShownInARow } from '../../../../src/shared/domain/reset/due';

const reset = (outcome: ResetEntry['outcome'], reason?: ResetEntry['reason']): ResetEntry => ({
  id: outcome,
  kind: 'reset',
  at: 0,
  transition: null,
  outcome,
  reason,
  seconds: 0,
});
const notShown = reset('missed', 'not-shown');

describe('how many resets in a row could not be shown', () => {
  it.each<[string, readonly ResetEntry[], number]>([
    ['none, without resets', [], 0],
    ['none, if the last one was seen', [notShown, notShown, reset('skipped')], 0],
    ['those since the last one that was seen', [notShown, reset('done'), notShown, notShown], 2],
    ['all, if none was seen', [notShown, notShown, notShown], 3],
    ['not counting those that were held back', [notShown, reset('missed', 'on-a-call'), notShown], 2],
    ['not counting natural resets', [notShown, reset('natural'), notShown, reset('natural')], 2],
  ])('%s', (_, resets, count) => {
    expect(notShownInARow(resets)).toBe(count);
  });
});
