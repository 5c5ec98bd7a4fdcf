import { describe, expect, it } from 'vitest';
import { anyOf, createCallSignal } from '../../../../src/main/signals/call/callSignal';
import { createCallSources } from '../../../../src/main/signals/call/callSources';
import type { Signal } from '../../../../src/main/signals/signal';
import type { SignalReading } from '../../../../src/shared/domain/reset/signal';

const clear: SignalReading = { kind: 'clear' };
const microphone: SignalReading = { kind: 'holds', by: { device: 'microphone' } };
const camera: SignalReading = { kind: 'holds', by: { device: 'camera' } };
const unreadable: SignalReading = { kind: 'unreadable', why: 'failed' };
const hanging: Signal = () => new Promise(() => undefined);

describe('microphone and camera', () => {
  it.each<[SignalReading, SignalReading, SignalReading]>([
    [clear, clear, clear],
    [clear, camera, camera],
    [microphone, clear, microphone],
    [microphone, camera, microphone],
    [microphone, unreadable, microphone],
    [unreadable, camera, camera],
    [unreadable, clear, unreadable],
    [clear, unreadable, unreadable],
  ])('%j and %j are together %j', async (first, second, both) => {
    expect(
      await anyOf(
        async () => first,
        async () => second,
      )(),
    ).toEqual(both);
  });

  it.each<[string, Signal, Signal, SignalReading]>([
    ['the camera holds', hanging, async () => camera, camera],
    ['the microphone is in use', async () => microphone, hanging, microphone],
  ])('keep nobody waiting for one that hangs: %s', async (_, first, second, found) => {
    expect(await anyOf(first, second)()).toEqual(found);
  });
});

describe('each platform', () => {
  it.each<[NodeJS.Platform, RegExp]>([
    ['linux', /^pactl$/],
    ['darwin', /pmset$/],
    ['win32', /reg\.exe$/],
  ])('is asked in its own way: %s', async (platform, program) => {
    const asked: string[] = [];
    const run = async (name: string) => {
      asked.push(name);
      return { ok: false, problem: 'missing' } as const;
    };
    const sources = createCallSources(platform, run, () => () => undefined, {
      now: () => 0,
      startedAt: () => 0,
    });
    const signal = createCallSignal(sources);
    await signal();
    for (const name of asked) expect(name).toMatch(program);
    expect(asked).not.toEqual([]);
  });
});
