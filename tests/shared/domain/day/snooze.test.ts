import { expect, it } from 'vitest';
import { snoozesAt } from '../../../../src/shared/domain/day/snooze';
import { at, describeInEveryZone } from '../../../support/domain';

describeInEveryZone('a snooze', () => {
  it('is 15, 30 or 60 minutes long', () => expect(snoozesAt(at('17:30'))).toEqual([15, 30, 60]));
  it('ends before midnight', () => {
    expect(snoozesAt(at('23:20'))).toEqual([15, 30]);
    expect(snoozesAt(at('23:44'))).toEqual([15]);
    expect(snoozesAt(at('23:45'))).toEqual([]);
  });
});
