import { expect, it } from 'vitest';
import { createControlCenter } from '../../../../src/main/signals/call/controlCenter';
import type { SignalReading } from '../../../../src/shared/domain/reset/signal';
import { recorded } from '../../../support/recordedPrograms';

const [header = '', zoomNamed = ''] = recorded('macos-control-center.txt').split('\n');
const changed = (list: string) =>
  JSON.stringify({ eventMessage: `Active activity attributions changed to ${list}` });

const clear: SignalReading = { kind: 'clear' };
const unreadable: SignalReading = { kind: 'unreadable', why: 'failed' };
const asserted: SignalReading = { kind: 'holds', by: { device: 'microphone' } };
const nexy = { app: 'com.nexy.assistant', by: { device: 'microphone', app: 'Nexy' } };

/** A Mac whose power assertions say `reading`, with the log being read. */
function mac(reading: SignalReading) {
  const streams: { onLine(line: string): void; onEnd(): void }[] = [];
  const heard = { events: 0, ends: 0, stops: 0 };
  const source = createControlCenter(
    async () => reading,
    (name, args, onLine, onEnd) => {
      expect([name, args[0]]).toEqual(['/usr/bin/log', 'stream']);
      streams.push({ onLine, onEnd });
      return () => heard.stops++;
    },
  );
  const subscribe = () =>
    source.subscribe?.(
      () => heard.events++,
      () => heard.ends++,
    );
  const stop = subscribe();
  const print = (...lines: readonly string[]) => {
    for (const line of lines) streams.at(-1)?.onLine(line);
  };
  return { ...source, heard, streams, print, stop, subscribe };
}

it('before the log says anything, the power assertions count', async () => {
  for (const reading of [clear, asserted, unreadable]) {
    const { read, print, heard } = mac(reading);
    print(header);
    expect(await read()).toEqual(reading);
    expect(heard.events).toBe(0);
  }
});

it('an app that the log names holds, whatever the power assertions say', async () => {
  for (const reading of [clear, asserted, unreadable]) {
    const { read, print, heard } = mac(reading);
    print(header, zoomNamed, changed('["mic:com.nexy.assistant"]'));
    expect(await read()).toEqual({ kind: 'holds', by: nexy.by, uses: [nexy] });
    expect(heard.events).toBe(2);
  }
});

it('when the log says that nobody listens, the power assertions still may', async () => {
  expect(await after(clear)).toEqual(clear);
  expect(await after(asserted)).toEqual(asserted);
  expect(await after(unreadable)).toEqual(clear);

  async function after(reading: SignalReading) {
    const { read, print } = mac(reading);
    print(header, zoomNamed, changed('[]'));
    return read();
  }
});

it('a line that can’t be read is never clear', async () => {
  const { read, print } = mac(clear);
  print(header, changed('<private>'));
  expect(await read()).toEqual(unreadable);
  print(changed('[]'));
  expect(await read()).toEqual(clear);
});

it('what the log said is forgotten when it ends, and when nobody follows', async () => {
  const ended = mac(clear);
  ended.print(header, zoomNamed);
  ended.streams[0]?.onEnd();
  expect([await ended.read(), ended.heard.ends]).toEqual([clear, 1]);

  const left = mac(clear);
  left.print(header, zoomNamed);
  left.stop?.();
  left.print(zoomNamed);
  expect([await left.read(), left.heard.stops]).toEqual([clear, 1]);
});

it('an account that may not read the log isn’t asked again', async () => {
  const { streams, subscribe, heard, read } = mac(asserted);
  streams[0]?.onEnd();
  subscribe();
  expect([streams.length, heard.ends]).toEqual([1, 0]);
  expect(await read()).toEqual(asserted);
});
