import { describe, expect, it } from 'vitest';
import type { AppUse } from '../../../../src/shared/domain/call/call';
import {
  type CallLog,
  emptyCallLog,
  logUses,
  parseCallLog,
  stopWatching,
  uptoNow,
} from '../../../../src/shared/domain/call/callLog';
import { call, zoom } from '../../../support/calls';
import { at } from '../../../support/domain';

const inZoom: readonly AppUse[] = [{ app: 'zoom', by: zoom }];
/** The log after readings of the microphone at local times. */
const after = (...readings: readonly (readonly [string, typeof inZoom | null])[]): CallLog =>
  readings.reduce((log, [time, uses]) => logUses(log, 'microphone', uses, at(time)), emptyCallLog);
const onFrom9 = () => after(['08:59:30', []], ['09:00', inZoom]);

describe('the log of calls', () => {
  it('has a call from when it is first seen to its release', () => {
    expect(onFrom9().calls).toEqual([call('09:00–')]);
    expect(logUses(onFrom9(), 'microphone', [], at('09:00:30')).calls).toEqual([call('09:00–09:00:30')]);
  });
  it('keeps the calls of two apps apart', () => {
    const both = [...inZoom, { app: 'obs', by: { app: 'OBS' } }];
    const log = after(['09:00', both], ['09:00:15', inZoom]);
    expect(log.calls).toEqual([call('09:00–'), call('09:00–09:00:15', both[1])]);
  });
  it('starts a new call after a pause', () =>
    expect(after(['09:00', inZoom], ['09:00:15', []], ['09:00:21', inZoom]).calls).toEqual([
      call('09:00–09:00:15'),
      call('09:00:21–'),
    ]));
  it('drops what ended more than a day ago', () =>
    expect(
      logUses(after(['09:00', inZoom], ['09:00:15', []]), 'camera', [], at('2026-06-11 09:01')).calls,
    ).toEqual([]));
});

describe('a source that fails', () => {
  it('changes nothing for half a minute, and is then lost', () => {
    expect(logUses(onFrom9(), 'microphone', null, at('09:00:30'))).toEqual(onFrom9());
    expect(logUses(onFrom9(), 'microphone', null, at('09:00:31'))).toEqual({
      calls: [call('09:00–09:00', { endSeen: false })],
      seen: {},
    });
  });
});

describe('after a gap, as in a sleep', () => {
  it('goes on if the app is still on', () =>
    expect(logUses(onFrom9(), 'microphone', inZoom, at('09:10')).calls).toEqual([call('09:00–')]));
  it('ends when it was last seen if the app is off', () =>
    expect(logUses(onFrom9(), 'microphone', [], at('09:10')).calls).toEqual([
      call('09:00–09:00', { endSeen: false }),
    ]));
  it('is another call if the gap was long', () =>
    expect(logUses(onFrom9(), 'microphone', inZoom, at('09:16')).calls).toEqual([
      call('09:00–09:00', { endSeen: false }),
      call('09:16–'),
    ]));
});

describe('when nobody looks any more', () => {
  it('ends the calls without having seen it', () =>
    expect(stopWatching(onFrom9())).toEqual({ calls: [call('09:00–09:00', { endSeen: false })], seen: {} }));
});

describe('a clock that is set back', () => {
  it('leaves no times in the future', () =>
    expect(uptoNow(after(['09:00', inZoom], ['09:00:15', []]), at('08:30'))).toEqual({
      calls: [call('08:30–08:30')],
      seen: { microphone: at('08:30') },
    }));
});

describe('the log on disk', () => {
  const reread = (now: string) => parseCallLog(JSON.parse(JSON.stringify(onFrom9())), at(now));
  it('is as it was after a restart', () => expect(reread('09:10')).toEqual(onFrom9()));
  it('has ended its calls after a longer while', () =>
    expect(reread('09:16')).toEqual(stopWatching(onFrom9())));
  it.each([{}, { calls: 'none', seen: [] }, { calls: [{ app: 7 }], seen: { ears: 1 } }])(
    'is empty if it is damaged: %j',
    content => expect(parseCallLog(content, at('09:00'))).toEqual(emptyCallLog),
  );
});
