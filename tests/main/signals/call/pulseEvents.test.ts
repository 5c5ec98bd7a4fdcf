import { expect, it } from 'vitest';
import { createPulseEvents } from '../../../../src/main/signals/call/pulseEvents';
import type { SignalReading } from '../../../../src/shared/domain/reset/signal';

const clear: SignalReading = { kind: 'clear' };
const inZoom: SignalReading = { kind: 'holds', by: { device: 'microphone', app: 'Zoom' } };

/** What a run of `pactl` causes itself. */
const ownEvent = "Event 'new' on client #40";
const newStream = "Event 'new' on source-output #12";

/** A sound server that is subscribed to. */
function server() {
  const said = { reading: clear };
  const heard = { lists: 0, changes: 0, ends: 0, stops: 0 };
  const program = { onLine: (_: string): void => undefined, onEnd: (): void => undefined };
  const { read, subscribe } = createPulseEvents(
    async () => {
      heard.lists++;
      return said.reading;
    },
    (name, args, onLine, onEnd) => {
      expect([name, args]).toEqual(['pactl', ['subscribe']]);
      Object.assign(program, { onLine, onEnd });
      return () => heard.stops++;
    },
  );
  const stop = subscribe?.(
    () => heard.changes++,
    () => heard.ends++,
  );
  return { said, heard, read, stop, program, prints: (line: string) => program.onLine(line) };
}

/** The same, once it is sure that no event is missed. */
async function listeningServer() {
  const one = server();
  one.prints(ownEvent);
  await one.read();
  return one;
}

it.each([
  [newStream, true],
  ["Event 'change' on source-output #12", true],
  ["Event 'remove' on source #3", true],
  ["Event 'change' on server #-1", true],
  ["Event 'change' on source #3", false],
  [ownEvent, false],
  ["Event 'change' on sink-input #5", false],
  ["Event 'change' on sink #1", false],
])('an event of pactl: %s is one of recording: %s', (line, isChange) => {
  const { prints, heard } = server();
  prints(line);
  expect(heard.changes).toBe(isChange ? 1 : 0);
});

it('the streams are listed at each read until pactl is known to listen', async () => {
  const { read, prints, heard } = server();
  await read();
  await read();
  expect(heard.lists).toBe(2);
  prints(ownEvent);
  await read();
  await read();
  await read();
  expect(heard.lists).toBe(3);
});

it('the streams are listed again after an event', async () => {
  const { said, read, prints, heard } = await listeningServer();
  expect(await read()).toEqual(clear);
  said.reading = inZoom;
  prints(newStream);
  expect(await read()).toEqual(inZoom);
  expect(await read()).toEqual(inZoom);
  expect(heard.lists).toBe(2);
});

it('an event while they are being listed counts', async () => {
  const { said, read, prints, heard } = await listeningServer();
  prints(newStream);
  const early = read();
  prints(newStream);
  said.reading = inZoom;
  await early;
  expect(await read()).toEqual(inZoom);
  expect(heard.lists).toBe(3);
});

it('a list that failed is not kept', async () => {
  const { said, read, prints, heard } = await listeningServer();
  said.reading = { kind: 'unreadable', why: 'timed-out' };
  prints(newStream);
  await read();
  await read();
  expect(heard.lists).toBe(3);
});

it('without pactl, the streams are listed at each read', async () => {
  const ended = await listeningServer();
  ended.program.onEnd();
  await ended.read();
  await ended.read();
  expect(ended.heard).toEqual({ lists: 3, changes: 0, ends: 1, stops: 0 });

  const stopped = await listeningServer();
  stopped.stop?.();
  await stopped.read();
  await stopped.read();
  expect(stopped.heard).toEqual({ lists: 3, changes: 0, ends: 0, stops: 1 });
});
