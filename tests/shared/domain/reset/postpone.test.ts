import { expect, it } from 'vitest';
import { postponedResetAt } from '../../../../src/shared/domain/reset/postpone';
import {
  at,
  describeInEveryZone,
  meeting,
  reset,
  transitionAt,
  transitionsOf,
} from '../../../support/domain';

const meetings = () => [meeting('Standup', '09:30–10:00'), meeting('Review', '10:30–11:00')];
const standupEnds = () => transitionAt('10:00', meetings());
const later = (until: string) =>
  reset(standupEnds(), '10:00:10', 'postponed', { reason: 'later', until: at(until) });
const postponed = (time: string, ...resets: Parameters<typeof postponedResetAt>[1]) =>
  postponedResetAt(transitionsOf(meetings()), resets, at(time));

describeInEveryZone('a reset', () => {
  it('is postponed until its time, after its meeting', () =>
    expect(postponed('10:02', later('10:05'))).toEqual({ until: at('10:05'), after: meetings()[0] }));
  it('is no longer postponed from that time', () => expect(postponed('10:05', later('10:05'))).toBeNull());
  it('that is due at the end of its meeting, as its call came back, is not postponed', () => {
    const asked = reset(standupEnds(), '09:50', 'postponed', { reason: 'on-a-call', until: at('10:00') });
    expect(postponed('09:52', asked)).toBeNull();
  });
  it('is not postponed once it was taken', () =>
    expect(postponed('10:03', later('10:05'), reset(standupEnds(), '10:02', 'done'))).toBeNull());
  it('is not postponed if nothing was answered', () => expect(postponed('10:02')).toBeNull());
  it('of another meeting that comes back earlier is the one', () => {
    const reviewEnds = transitionAt('11:00', meetings());
    const soon = reset(reviewEnds, '10:55', 'postponed', { reason: 'later', until: at('11:01') });
    expect(postponed('10:58', later('11:20'), soon)?.until).toBe(at('11:01'));
  });
});
