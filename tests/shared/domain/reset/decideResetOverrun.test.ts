import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/domain/call/call';
import { decideReset } from '../../../../src/shared/domain/reset/decideReset';
import { openOfferAt } from '../../../../src/shared/domain/reset/offer';
import { call, knownAt, zoom } from '../../../support/calls';
import { at, hold, meeting, reset, situation } from '../../../support/domain';
import { prefer, standup, transition } from '../../../support/morning';

/** Decides about Standup, 9:30 to 10:00, with what is known of these calls at `now`. */
const decide = (now: string, calls: readonly Call[], { next = '12:00', other = {} } = {}) =>
  decideReset(
    situation([standup(), reviewLater(next)], { calls: knownAt(now, ...calls), ...other }),
    at(now),
  );
const reviewLater = (start: string) => meeting('Review', `${start}–13:00`);
const runsOver = { kind: 'runs-over', transition: { at: at('10:00') } };
const missedOnCall = { kind: 'record', outcome: 'missed', reason: 'on-a-call', by: zoom };
const asScheduled = { kind: 'show', endsAt: at('10:01'), presentation: 'cover' };

describe('a meeting whose call runs over', () => {
  it.each<[string, string, string]>([
    ['by a minute', '10:01', '10:01:12'],
    ['by longer than the grace', '10:04', '10:04:12'],
    ['by 20 minutes', '10:20', '10:20:12'],
    ['by an hour', '11:00', '11:00:12'],
  ])('is over once the call has been off for 12 seconds: %s', (_, end, over) => {
    const calls = [call(`09:31–${end}`)];
    expect(decide('10:00', calls)).toMatchObject({ ...runsOver, isEnding: false });
    expect(decide(end, calls)).toMatchObject({ ...runsOver, isEnding: true, until: at(over) });
    expect(decideReset(situation([standup(), reviewLater('12:00')], { calls }), at(over) - 1)).toMatchObject(
      runsOver,
    );
    expect(decide(over, calls)).toMatchObject({
      kind: 'show',
      endsAt: at(over) + 60_000,
      endedAt: at(end),
    });
  });
  it('by more than an hour is missed, with the reason', () => {
    const calls = [call('09:31–11:01')];
    expect(decide('11:00', calls)).toMatchObject({ ...runsOver, until: at('11:00') + 1 });
    expect(decideReset(situation([standup()], { calls: [call('09:31–')] }), at('11:00') + 1)).toMatchObject(
      missedOnCall,
    );
    expect(decide('11:01:30', calls)).toMatchObject(missedOnCall);
  });
  it('until the next meeting leaves no room is missed, with the reason', () => {
    const calls = [call('09:31–')];
    expect(decide('10:04:55', calls, { next: '10:05' })).toMatchObject(runsOver);
    expect(decide('10:04:56', calls, { next: '10:05' })).toMatchObject(missedOnCall);
    expect(decide('10:00', calls, { next: '10:00' })).toMatchObject({ until: at('10:00:15') + 1 });
    expect(decide('10:00:16', calls, { next: '10:00' })).toMatchObject(missedOnCall);
  });
  it('is missed also if nobody looked until later', () => {
    expect(decide('10:05:01', [call('09:31–10:04:50')], { next: '10:05' })).toMatchObject(missedOnCall);
    expect(decide('12:00', [call('09:31–11:30')])).toMatchObject(missedOnCall);
  });
  it.each(['cue', 'nothing'] as const)('keeps to the setting for tight transitions: %s', tight => {
    const other = prefer({ tight });
    expect(decide('10:00:30', [call('09:31–')], { next: '10:00', other })).toMatchObject({ reason: 'tight' });
    expect(decide('10:03:31', [call('09:31–10:03:10')], { next: '10:05', other }).kind).toBe(
      tight === 'cue' ? 'cue' : 'record',
    );
  });
  it('has the whole grace period once it has ended', () => {
    const held = (now: string) =>
      decide(now, [call('09:31–10:20')], { other: { holds: [hold('do-not-disturb')] } });
    expect(held('10:23:12')).toMatchObject({ kind: 'wait', until: at('10:23:12') + 1 });
    expect(held('10:23:13')).toMatchObject({ reason: 'do-not-disturb', endedAt: at('10:20') });
  });
  it('does not end in a gap of six seconds', () => {
    const calls = [call('09:31–10:02'), call('10:02:06–10:10')];
    expect(decide('10:02:05', calls)).toMatchObject(runsOver);
    expect(decide('10:02:20', calls)).toMatchObject({ ...runsOver, isEnding: false });
    expect(decide('10:10:12', calls)).toMatchObject({ kind: 'show', endedAt: at('10:10') });
  });
  it('in a gap at the very end of the meeting is still on', () =>
    expect(decide('10:00', [call('09:31–09:59:55'), call('10:00:01–')])).toMatchObject({
      ...runsOver,
      until: at('10:00:07'),
    }));
  it('can be ended by a reset that the user starts', () => {
    const calls = [call('09:31–')];
    expect(openOfferAt(situation([standup()], { calls }), at('10:30'))?.transition.at).toBe(at('10:00'));
  });
  it('does not bring a postponed reset forward', () => {
    const resets = [
      reset(transition('12:00'), '10:00', 'postponed', { reason: 'later', until: at('10:05') }),
    ];
    expect(decide('10:01', [call('09:31–')], { other: { resets } })).toEqual({
      kind: 'idle',
      until: at('10:05'),
    });
  });
});

describe('a meeting whose call has ended before it', () => {
  it('is over as scheduled, and the entry says when the call ended', () => {
    expect(decide('10:00', [call('09:31–09:59:30')])).toEqual({
      ...asScheduled,
      transition: transition('12:00', '13:00'),
      endedAt: at('09:59:30'),
    });
  });
});

describe('what is not the call of the meeting', () => {
  it.each<[string, readonly Call[]]>([
    ['a call that begins after the end', [call('10:00:30–')]],
    ['a use that overlaps for less than a minute', [call('09:59:01–')]],
    ['a use that has gone on for more than four hours', [call('06:00:59–')]],
    ['another app', [call('09:31–09:58'), call('09:50–', { app: 'obs', by: { app: 'OBS' } })]],
    ['a screen that was shared before it', [call('09:29–', { source: 'sharing', app: 'zoom' })]],
    ['a film that began before it', [call('09:29–', { source: 'presenting', app: 'vlc' })]],
  ])('does not prolong it: %s', (_, calls) => {
    expect(decide('10:01', calls).kind).toBe('show');
    expect(decide('10:01', calls, { other: { holds: [hold('on-a-call')] } })).toMatchObject({
      kind: 'wait',
      until: at('10:03') + 1,
    });
  });
});

describe('what is the call of the meeting', () => {
  it.each<[string, readonly Call[]]>([
    ['the app that was on for longest', [call('09:31–', { app: 'teams' }), call('09:55–09:57')]],
    ['camera and microphone of one app', [call('09:31–09:50'), call('09:31–', { source: 'camera' })]],
    ['a use with a pause', [call('09:31–09:50'), call('09:59:40–')]],
    ['a screen that is shared in it', [call('09:50–', { source: 'sharing', app: 'firefox' })]],
    ['slides that begin in it', [call('09:50–', { source: 'presenting', app: 'impress' })]],
  ])('prolongs it: %s', (_, calls) => {
    expect(decide('10:10', calls)).toMatchObject(runsOver);
  });
});

describe('one call', () => {
  it('over two meetings has its reset after the second', () => {
    const day = [standup(), meeting('Review', '10:00–10:30')];
    const calls = [call('09:31–10:40')];
    const decideAt = (now: string, resets = [] as ReturnType<typeof reset>[]) =>
      decideReset(situation(day, { calls: knownAt(now, ...calls), resets }), at(now));
    expect(decideAt('10:00:16')).toMatchObject(missedOnCall);
    const first = reset(transition('10:00'), '10:00:16', 'missed', { reason: 'on-a-call' });
    expect(decideAt('10:31', [first])).toMatchObject({ kind: 'runs-over', transition: { at: at('10:30') } });
    expect(decideAt('10:40:12', [first])).toMatchObject({ kind: 'show', endedAt: at('10:40') });
  });
  it('over lunch is followed for an hour', () => {
    const day = [meeting('Morning', '11:00–12:00'), meeting('Afternoon', '14:00–15:00')];
    const decideAt = (now: string) => decideReset(situation(day, { calls: [call('11:00–')] }), at(now));
    expect(decideAt('12:45').kind).toBe('runs-over');
    expect(decideAt('13:00:01')).toMatchObject(missedOnCall);
  });
});

describe('a signal that is lost', () => {
  const lost = (span: string) => call(span, { endSeen: false });
  it('before the end leaves it to the calendar', () =>
    expect(decide('10:00', [lost('09:31–09:50')])).toEqual({
      ...asScheduled,
      transition: transition('12:00', '13:00'),
    }));
  it('during an overrun ends it, without saying when', () => {
    const decision = decide('10:10:12', [lost('09:31–10:10')]);
    expect(decision.kind).toBe('show');
    expect(decision).not.toHaveProperty('endedAt');
  });
});

describe('during an overrun', () => {
  const calls = [call('09:31–10:20')];
  it('a restart finds the same', () =>
    expect(decide('10:10', JSON.parse(JSON.stringify(calls)))).toMatchObject(runsOver));
  it('a sleep that outlasts it changes nothing but the reason', () => {
    expect(decide('10:22', calls)).toMatchObject({ kind: 'show', endedAt: at('10:20') });
    expect(decide('10:23:13', calls)).toMatchObject({ outcome: 'missed', reason: 'late' });
  });
  it('a clock that is set back to before the end waits for the end', () =>
    expect(decide('09:50', [call('09:31–')])).toEqual({ kind: 'idle', until: at('10:00') }));
  it('a clock that jumps ahead by hours misses it', () =>
    expect(decide('13:10', [call('09:31–')], { next: '14:00' })).toMatchObject(missedOnCall));
});

describe('with “Follow the call” off', () => {
  it('the calendar alone decides', () => {
    const other = prefer({ followCall: false });
    expect(decide('10:00', [call('09:31–')], { other })).toEqual({
      ...asScheduled,
      transition: transition('12:00', '13:00'),
    });
    expect(decide('09:45', [call('09:31–09:44')], { other })).toEqual({ kind: 'idle', until: at('10:00') });
  });
});
