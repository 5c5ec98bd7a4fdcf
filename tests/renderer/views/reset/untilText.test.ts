import { describe, expect, it } from 'vitest';
import { untilText } from '../../../../src/renderer/views/reset/untilText';
import { timesIn } from '../../../../src/shared/i18n/times';
import { snapshotAt } from '../../../support/snapshots';
import { english } from '../../../support/words';

const until = (start: string, now: string) =>
  untilText(snapshotAt(start), snapshotAt(now), english, timesIn('en-GB'));

describe('the time until the next meeting', () => {
  it.each([
    ['10:40', '10:30', 'in 10 min, 10:40'],
    ['10:31', '10:30', 'in 1 min, 10:31'],
    ['10:30', '10:30', 'starts now'],
    ['10:30', '10:35', 'starts now'],
    ['12:29', '10:30', 'in 119 min, 12:29'],
    ['12:30', '10:30', 'in 2 hours, 12:30'],
    ['16:40', '10:30', 'in 6 hours, 16:40'],
  ])('at %s, seen at %s, is "%s"', (start, now, expected) => {
    expect(until(start, now)).toBe(expected);
  });
});
