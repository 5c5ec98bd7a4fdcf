import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../../src/shared/domain/reset/anchor';
import { parsePreferences } from '../../../../src/shared/domain/settings/preferences';

const narrow: Anchor = {
  id: 'a1',
  when: {
    title: '1:1',
    attendees: { from: 2, to: 2 },
    minutes: { from: 45 },
    gapMinutes: { to: 0 },
    time: { from: '22:00', to: '01:30' },
  },
  line: 'stand up and open the window',
};
const always: Anchor = { id: 'a2', when: {}, line: 'drink some water' };

const parsed = (anchors: unknown) => parsePreferences({ anchors }).anchors;

describe('anchors on disk', () => {
  it('are read back as written, in their order', () =>
    expect(parsed(JSON.parse(JSON.stringify([narrow, always])))).toEqual([narrow, always]));
  it('are read without surrounding spaces', () =>
    expect(parsed([{ ...always, line: ' drink some water ', when: { title: ' Ana ' } }])).toEqual([
      { ...always, when: { title: 'Ana' } },
    ]));
  it.each([undefined, null, 'none', {}])('are empty if there is no list: %j', unknown =>
    expect(parsed(unknown)).toEqual([]),
  );
});

describe('a malformed anchor', () => {
  it.each<[string, unknown]>([
    ['no object', 'stand up'],
    ['without an id', { when: {}, line: 'stand up' }],
    ['without conditions', { id: 'a3', line: 'stand up' }],
    ['without a line', { id: 'a3', when: {} }],
    ['with an empty line', { ...narrow, line: '  ' }],
    ['with a line beyond 200 letters', { ...narrow, line: 'x'.repeat(201) }],
    ['with an empty part of a title', { ...narrow, when: { title: '' } }],
    ['with a title that is none', { ...narrow, when: { title: 7 } }],
    ['with less than nobody', { ...narrow, when: { attendees: { from: -1 } } }],
    ['with half a person', { ...narrow, when: { attendees: { to: 2.5 } } }],
    ['with a length beyond a day', { ...narrow, when: { minutes: { from: 1_441 } } }],
    ['with a range that ends before it begins', { ...narrow, when: { gapMinutes: { from: 10, to: 9 } } }],
    ['with a time that no clock shows', { ...narrow, when: { time: { from: '24:00' } } }],
    // Dropping the unknown condition would make the anchor match more meetings than intended.
    ['with a condition of a later version', { ...narrow, when: { ...narrow.when, room: 'Blue' } }],
  ])('is dropped alone: %s', (_, bad) => expect(parsed([narrow, bad, always])).toEqual([narrow, always]));
});
