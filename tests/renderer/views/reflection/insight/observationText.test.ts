import { describe, expect, it } from 'vitest';
import { groupText, sideText } from '../../../../../src/renderer/views/reflection/insight/observationText';
import type { Group } from '../../../../../src/shared/domain/insight/grouping';
import { createI18n } from '../../../../../src/shared/i18n/i18n';
import { at } from '../../../../support/domain';

const { t, times, numbers } = createI18n();
const named = (group: Group): string => groupText(group, t, times, at('12:00')).replace(/\s/g, ' ');

describe('a group', () => {
  it.each<[Group, string]>([
    [{ kind: 'hour', hour: 9 }, 'Between 9 AM and 10 AM'],
    [{ kind: 'hour', hour: 23 }, 'Between 11 PM and 12 AM'],
    [{ kind: 'weekday', weekday: 1 }, 'On Mondays'],
    [{ kind: 'series', title: 'Budget review' }, 'In or after Budget review'],
    [{ kind: 'series', title: '' }, 'In or after a meeting without a title'],
    [{ kind: 'length', length: 'long' }, 'In meetings of more than an hour'],
    [{ kind: 'attendees', attendees: 'two' }, 'In meetings of two'],
    [{ kind: 'reset' }, 'After a reset'],
    [{ kind: 'back-to-back' }, 'In back-to-back meetings'],
  ])('is named: %o', (group, name) => expect(named(group)).toBe(name));
});

describe('a side of a comparison', () => {
  const side = (median: number, low: number, high: number, readings: number): string =>
    sideText({ median, low, high, readings, days: [] }, t, numbers);

  it('is described by its median, range and count', () =>
    expect(side(3.5, 3, 4, 12)).toBe('median 3.5, mostly 3 to 4, 12 readings'));
  it('has a single level as its range if most readings are the same', () =>
    expect(side(3, 3, 3, 5)).toBe('median 3, mostly 3, 5 readings'));
});
