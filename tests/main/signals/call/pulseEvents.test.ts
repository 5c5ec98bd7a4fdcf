import { expect, it } from 'vitest';
import { subscribeToPulse } from '../../../../src/main/signals/call/pulseEvents';

it.each([
  ["Event 'new' on source-output #12", true],
  ["Event 'change' on source-output #12", true],
  ["Event 'remove' on source #3", true],
  ["Event 'change' on server #-1", true],
  ["Event 'new' on client #40", false],
  ["Event 'change' on sink-input #5", false],
  ["Event 'change' on sink #1", false],
])('an event of pactl: %s is one of recording: %s', (line, isEvent) => {
  let events = 0;
  const subscribe = subscribeToPulse((name, args, onLine) => {
    expect([name, args]).toEqual(['pactl', ['subscribe']]);
    onLine(line);
    return () => undefined;
  });
  subscribe(
    () => events++,
    () => undefined,
  );
  expect(events).toBe(isEvent ? 1 : 0);
});
