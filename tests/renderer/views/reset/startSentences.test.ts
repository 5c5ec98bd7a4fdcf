import { describe, expect, it } from 'vitest';
import { startSentences } from '../../../../src/renderer/views/reset/startSentences';
import { timesIn } from '../../../../src/shared/i18n/times';
import { resetView, snapshotAt } from '../../../support/snapshots';
import { english } from '../../../support/words';

const heard = (more: Parameters<typeof resetView>[0]) =>
  startSentences(resetView(more), english, timesIn('en-GB'));
const next = { title: 'Design sync', start: snapshotAt('10:40'), canJoin: true };

describe('the start of a reset says', () => {
  it('which meeting ended and what is next', () =>
    expect(heard({})).toEqual(['Budget review ended at 10:30.', 'Next: Design sync, in 10 min, 10:40.']));
  it('that a meeting whose call ended early seems to be over', () =>
    expect(heard({ ended: { title: 'Budget review', at: snapshotAt('10:20'), early: true } })[0]).toBe(
      'Budget review seems to be over.',
    ));
  it('that the user started it, and that nothing follows', () =>
    expect(heard({ ended: null, next: null })).toEqual(['Your own reset.', 'Nothing else today.']));
});

describe('with hidden titles, the start of a reset', () => {
  it('names neither meeting', () =>
    expect(
      heard({
        ended: { title: null, at: snapshotAt('10:30'), early: false },
        next: { ...next, title: null },
      }),
    ).toEqual(['Your meeting ended at 10:30.', 'The next one, in 10 min, 10:40.']));
  it('does not name a meeting that seems to be over', () =>
    expect(heard({ ended: { title: null, at: snapshotAt('10:20'), early: true } })[0]).toBe(
      'Your meeting seems to be over.',
    ));
});
