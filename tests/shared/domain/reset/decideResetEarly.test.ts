import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/domain/call/call';
import { outcomeOf, resetEndingAt } from '../../../../src/shared/domain/reset/activeReset';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
import { earlyOfferAt, openOfferAt } from '../../../../src/shared/domain/reset/offer';
import { call, knownAt, zoom } from '../../../support/calls';
import { at, hold, meeting, reset, situation } from '../../../support/domain';
import { prefer, reviewAt, standup } from '../../../support/morning';

/** Standup is from 9:30 to 10:00, Review from 11:00 to 12:00. */
const both = () => [standup(), reviewAt('11:00')];
const scheduled = { kind: 'idle', until: at('10:00') };
const decide = (now: string, calls: readonly Call[], other = {}, meetings = both()) =>
  decideReset(situation(meetings, { calls: knownAt(now, ...calls), ...other }), at(now));
const ended = [call('09:31–09:40')];
const offered = () => {
  const decision = decide('09:40:20', ended);
  if (decision.kind !== 'show') throw new Error('Not offered.');
  return decision;
};

describe('a call that ends before its meeting', () => {
  it('brings the reset once it has been off for 20 seconds', () => {
    expect(decide('09:40', ended)).toEqual({ kind: 'idle', until: at('09:40:20') });
    expect(offered()).toMatchObject({
      transition: {
        id: `${standup().id}@${at('10:00')}`,
        at: at('09:40'),
        to: { title: 'Review' },
        class: 'gap',
      },
      endsAt: at('09:41:20'),
      endedAt: at('09:40'),
    });
  });
  it('counts the room from now', () => {
    const meetings = [standup(), meeting('Review', '09:42–11:00')];
    const cramped = decide('09:40:31', ended, {}, meetings);
    expect(cramped).toMatchObject({ transition: { class: 'gap' }, endsAt: at('09:40:51') });
    expect(decide('09:40:30', ended, {}, meetings)).toMatchObject({ endsAt: at('09:41:30') });
    expect(decide('09:40:31', ended, prefer({ tight: 'cue' }), meetings).kind).toBe('idle');
  });
  it.each<[string, readonly Call[]]>([
    ['was on for less than five minutes', [call('09:31–09:35:59')]],
    ['ends in the last minutes', [call('09:31–09:57:41')]],
    ['has begun again', [call('09:31–09:40'), call('09:41–')]],
    ['was lost', [call('09:31–09:40', { endSeen: false })]],
  ])('leaves it to the calendar if it %s', (_, calls) =>
    expect(decide('09:58:05', calls)).toEqual(scheduled),
  );
  it('may be short if the meeting is', () => {
    const short = [meeting('Standup', '09:30–09:38')];
    expect(decide('09:34:20', [call('09:30–09:34')], {}, short).kind).toBe('show');
    expect(decide('09:34:19', [call('09:30–09:33:59')], {}, short)).toEqual({
      kind: 'idle',
      until: at('09:38'),
    });
  });
  it('does not end in a gap of six seconds', () => {
    const calls = [call('09:31–09:40'), call('09:40:06–09:45')];
    expect(decide('09:44', calls)).toEqual(scheduled);
    expect(decide('09:45:20', calls)).toMatchObject({ kind: 'show', endedAt: at('09:45') });
  });
  it('brings nothing while another meeting is on', () =>
    expect(
      earlyOfferAt(situation([...both(), meeting('Twin', '09:35–09:55')], { calls: ended }), at('09:41')),
    ).toBe(null));
  it('belongs to one app: another one that is on does not prolong it, but holds', () => {
    const calls = [call('09:31–09:45'), call('09:38–', { app: 'obs', by: { app: 'OBS' } })];
    expect(decide('09:45:20', calls, { holds: [hold('on-a-call')] })).toMatchObject({
      kind: 'wait',
      transition: { at: at('09:45') },
    });
  });
  it('is left to the calendar if the hold outlasts the grace period', () => {
    const held = { holds: [hold('do-not-disturb')] };
    expect(decide('09:43:20', ended, held)).toMatchObject({ kind: 'wait', until: at('09:43:20') + 1 });
    expect(decide('09:43:21', ended, held)).toEqual(scheduled);
    expect(decide('10:00', ended)).toMatchObject({ kind: 'show', endedAt: at('09:40') });
  });
  it('waits for the user to stop typing, for half a minute', () => {
    const typing = { holds: [hold('typing', '09:40:25')] };
    expect(decide('09:40:20', ended, typing)).toMatchObject({ kind: 'wait', until: at('09:40:25') });
  });
  it('is what a reset of the user’s own answers', () =>
    expect(openOfferAt(situation(both(), { calls: ended }), at('09:41'))?.endedAt).toBe(at('09:40')));
});

describe('a reset that came early', () => {
  const { transition } = offered();
  const answeredBy = (outcome: 'done' | 'skipped') => [reset(transition, '09:40:20', outcome)];

  it.each(['done', 'skipped'] as const)('is not repeated at the end of the meeting: %s', outcome => {
    const resets = answeredBy(outcome);
    expect(decide('09:42', ended, { resets })).toEqual(scheduled);
    expect(decide('10:00', ended, { resets })).toEqual({ kind: 'idle', until: at('12:00') });
  });
  it('stays while only the calendar says that the meeting is on', () => {
    const entry = reset(transition, '09:40:20', 'short');
    const active = { entry, transition, endsAt: at('09:41:20'), byUser: false };
    expect(resetEndingAt(active, [], both(), at('09:41'))).toBe(null);
    expect(resetEndingAt(active, [hold('on-a-call')], both(), at('09:41'))).toEqual({
      how: 'call-back',
      reason: 'on-a-call',
    });
    expect(resetEndingAt({ ...active, byUser: true }, [hold('on-a-call')], both(), at('09:41'))).toBe(null);
  });
  it.each([{ how: 'still-in' }, { how: 'call-back', reason: 'on-a-call', by: zoom }] as const)(
    'is asked again at the end of the meeting, and not before: %o',
    ending => {
      const answer = outcomeOf(ending, transition, situation(both()), at('09:40:30'));
      expect(answer).toMatchObject({ outcome: 'postponed', until: at('10:00'), endedAt: undefined });
      const resets = [reset(transition, '09:40:20', 'postponed', answer)];
      const again = [...ended, call('09:40:30–09:46')];
      expect(decide('09:46:30', again, { resets })).toEqual(scheduled);
      expect(decide('10:00', again, { resets })).toMatchObject({ kind: 'show', endedAt: at('09:46') });
      expect(decide('10:01', [...ended, call('09:40:30–')], { resets }).kind).toBe('runs-over');
    },
  );
  it('comes back five minutes later if the user chose Later', () => {
    const resets = [reset(transition, '09:40:30', 'postponed', { reason: 'later', until: at('09:45:30') })];
    expect(decide('09:45', ended, { resets })).toEqual({ kind: 'idle', until: at('09:45:30') });
    expect(decide('09:45:30', ended, { resets })).toMatchObject({ kind: 'show', endedAt: at('09:40') });
    expect(decide('10:00', ended, { resets }).kind).toBe('show');
  });
});
