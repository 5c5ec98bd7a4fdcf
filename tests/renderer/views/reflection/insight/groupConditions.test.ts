import { expect, it } from 'vitest';
import { groupConditions } from '../../../../../src/renderer/views/reflection/insight/groupConditions';
import { preferencesChangeSchema } from '../../../../../src/shared/domain/settings/preferences';

it.each([
  [{ kind: 'series', title: ' Standup ' }, { title: 'Standup' }],
  [{ kind: 'hour', hour: 9 }, { time: { from: '09:00', to: '09:59' } }],
  [{ kind: 'length', length: 'medium' }, { minutes: { from: 31, to: 60 } }],
  [{ kind: 'attendees', attendees: 'two' }, { attendees: { from: 1, to: 2 } }],
] as const)('the anchor for %j is valid and names its meetings', (group, when) => {
  expect(groupConditions(group)).toEqual(when);
  expect(
    preferencesChangeSchema().safeParse({ anchors: [{ id: 'a', when, line: 'x', made: 1 }] }).success,
  ).toBe(true);
});

it('no anchor can name a weekday', () => expect(groupConditions({ kind: 'weekday', weekday: 1 })).toBeNull());
