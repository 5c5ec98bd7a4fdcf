import { describe, expect, it } from 'vitest';
import { createWatchedSignal } from '../../../src/main/signals/watchedSignal';
import type { SignalReading } from '../../../src/shared/domain/reset/signal';
import { fakeClock } from '../../support/fakeClock';

const second = 1_000;
const clear: SignalReading = { kind: 'clear' };
const failed: SignalReading = { kind: 'unreadable', why: 'failed' };

/** A signal whose changes are reported by a subscription. */
function desk(reading: SignalReading = clear) {
  const clock = fakeClock(0);
  const said = { reading };
  const subscription = { onChange: (): void => undefined, onEnd: (): void => undefined };
  let starts = 0;
  let stops = 0;
  const { read, watch } = createWatchedSignal(
    {
      read: async () => said.reading,
      subscribe(onChange, onEnd) {
        starts++;
        Object.assign(subscription, { onChange, onEnd });
        return () => stops++;
      },
    },
    clock,
  );
  let changes = 0;
  return {
    clock,
    said,
    read,
    subscription,
    watch: () => watch(() => changes++),
    counts: () => ({ starts, stops, changes }),
  };
}

describe('a subscription', () => {
  it('begins with the first answer, if somebody watches', async () => {
    const { read, watch, counts } = desk();
    await read();
    watch();
    expect(counts().starts).toBe(0);
    await read();
    await read();
    expect(counts().starts).toBe(1);
  });

  it('is one for all who watch, and ends with the last of them', async () => {
    const { read, watch, subscription, counts } = desk();
    const stops = [watch(), watch()];
    await read();
    subscription.onChange();
    expect(counts()).toEqual({ starts: 1, stops: 0, changes: 2 });
    stops[0]?.();
    expect(counts().stops).toBe(0);
    stops[1]?.();
    expect(counts().stops).toBe(1);
  });

  it('begins on X11, where nobody shares yet', async () => {
    const { read, watch, counts } = desk({ kind: 'unreadable', why: 'unsupported' });
    watch();
    await read();
    expect(counts().starts).toBe(1);
  });

  it('does not begin while there is no answer', async () => {
    const { said, read, watch, counts } = desk(failed);
    watch();
    await read();
    said.reading = { kind: 'unreadable', why: 'missing' };
    await read();
    expect(counts().starts).toBe(0);
  });
});

describe('when a subscription ends by itself', () => {
  it('is told as a change, and begins again with an answer 15 seconds after its start', async () => {
    const { clock, said, read, watch, subscription, counts } = desk();
    watch();
    await read();
    subscription.onEnd();
    expect(counts().changes).toBe(1);
    clock.jump(14 * second);
    await read();
    said.reading = failed;
    clock.jump(second);
    await read();
    expect(counts().starts).toBe(1);
    said.reading = clear;
    await read();
    expect(counts()).toEqual({ starts: 2, stops: 0, changes: 1 });
  });
});

it('after a sleep, the subscription begins again', async () => {
  const { clock, read, watch, counts } = desk();
  watch();
  await read();
  clock.jump(61 * second);
  await read();
  expect(counts()).toEqual({ starts: 2, stops: 1, changes: 0 });
});

it('a signal without events is read and never subscribed to', async () => {
  const { read, watch } = createWatchedSignal({ read: async () => clear }, fakeClock(0));
  const stop = watch(() => undefined);
  expect(await read()).toEqual(clear);
  stop();
});
