import { describe, expect, it } from 'vitest';
import { createCallFollower } from '../../../../src/main/signals/call/callFollower';
import type { WatchedSource } from '../../../../src/main/signals/call/watchedSource';
import { emptyCallLog } from '../../../../src/shared/domain/call/callLog';
import type { SignalReading } from '../../../../src/shared/domain/reset/signal';
import { meeting } from '../../../support/domain';
import { fakeClock } from '../../../support/fakeClock';

const answered = () => new Promise(resolve => setImmediate(resolve));
const inZoom: SignalReading = { kind: 'holds', by: { device: 'microphone', app: 'Zoom' } };
const second = 1_000;

/** A microphone whose changes are reported, and a camera; `reads` lists which of them was read. */
function desk(earlier: readonly string[] = []) {
  const clock = fakeClock(0);
  const reads: string[] = [];
  let reading: SignalReading = { kind: 'clear' };
  const camera: { reading: SignalReading } = { reading: { kind: 'clear' } };
  const watches = new Map<string, () => void>();
  const written: unknown[] = [];
  const noted: (readonly string[])[] = [];
  let changes = 0;
  const watchedAs = (source: 'microphone' | 'camera', read: () => SignalReading): WatchedSource => ({
    source,
    async read() {
      reads.push(source);
      return read();
    },
    watch(onChange) {
      watches.set(source, onChange);
      return () => void watches.delete(source);
    },
  });
  const sources = [watchedAs('microphone', () => reading), watchedAs('camera', () => camera.reading)];
  const follower = createCallFollower({
    sources,
    clock,
    file: {
      read: () => emptyCallLog,
      write: log => void written.push(log),
      readWithoutCall: () => earlier,
      writeWithoutCall: meetings => void noted.push(meetings),
      erase: () => [],
    },
    onChange: () => changes++,
  });
  return {
    follower,
    clock,
    reads,
    camera,
    watches,
    /** Reports a change of the microphone. */
    reports: () => watches.get('microphone')?.(),
    written,
    noted,
    changes: () => changes,
    says(next: SignalReading) {
      reading = next;
    },
    /** Lets timers run for a while. */
    async pass(seconds: number) {
      const end = clock.now() + seconds * second;
      while (clock.timers() > 0 && clock.now() < end) {
        clock.runNext();
        await answered();
      }
    },
  };
}

describe('while calls are not followed', () => {
  it('nothing is read, watched or waited for', () => {
    const { follower, clock, reads, watches } = desk();
    follower.follow(false, []);
    follower.refresh();
    expect([reads, watches.size, clock.timers()]).toEqual([[], 0, 0]);
  });
});

describe('while calls are followed', () => {
  it('reads every source every 15 seconds', async () => {
    const { follower, reads, pass } = desk();
    follower.follow(true, []);
    await answered();
    await pass(30);
    expect(reads).toEqual(['microphone', 'camera', 'microphone', 'camera', 'microphone', 'camera']);
  });

  it('reads again what could not be read after a change', async () => {
    const { follower, clock, says, reports, pass } = desk();
    follower.follow(true, []);
    await answered();
    await pass(14);
    says({ kind: 'unreadable', why: 'timed-out' });
    reports();
    await pass(0.3);
    says(inZoom);
    await pass(15);
    expect(follower.calls(clock.now())).toMatchObject([{ app: 'Zoom', end: null }]);
  });

  it('notices a call once it is reported, and its end', async () => {
    const { follower, clock, reads, says, reports, pass, changes } = desk();
    follower.follow(true, []);
    await answered();
    says(inZoom);
    reports();
    reports();
    await pass(0.3);
    expect(reads).toEqual(['microphone', 'camera', 'microphone']);
    expect(follower.calls(clock.now())).toMatchObject([{ app: 'Zoom', start: 300, end: null }]);
    says({ kind: 'clear' });
    reports();
    await pass(0.3);
    expect(follower.calls(clock.now())).toMatchObject([{ start: 300, end: 600, endSeen: true }]);
    expect(changes()).toBe(2);
  });

  it('asks no more for what this system does not have', async () => {
    const { follower, reads, camera, watches, pass } = desk();
    camera.reading = { kind: 'unreadable', why: 'unsupported' };
    follower.follow(true, []);
    await answered();
    await pass(45);
    expect(reads.filter(source => source === 'camera')).toHaveLength(1);
    expect([...watches.keys()]).toEqual(['microphone']);
  });

  it('ends what was on at a source that this system turns out not to have', async () => {
    const { follower, clock, camera, pass } = desk();
    camera.reading = { kind: 'holds', by: { app: 'Meet' } };
    follower.follow(true, []);
    await answered();
    camera.reading = { kind: 'unreadable', why: 'unsupported' };
    await pass(15);
    expect(follower.calls(clock.now())).toMatchObject([{ app: 'Meet', end: 15 * second, endSeen: true }]);
  });

  it('writes what is on every minute, so that a crash loses little', async () => {
    const { follower, says, written, pass } = desk();
    says(inZoom);
    follower.follow(true, []);
    await answered();
    expect(written).toHaveLength(1);
    await pass(60);
    expect(written).toHaveLength(2);
  });
});

describe('when following ends', () => {
  it('stops watching and reading, and no longer knows whether the call is on', async () => {
    const { follower, clock, says, watches, pass } = desk();
    says(inZoom);
    follower.follow(true, []);
    await answered();
    follower.follow(false, []);
    expect(follower.calls(clock.now())).toMatchObject([{ app: 'Zoom', end: 0, endSeen: false }]);
    await pass(5);
    expect([watches.size, clock.timers()]).toEqual([0, 0]);
  });

  it('keeps the call on for a restart if the app quits', async () => {
    const { follower, says, written } = desk();
    says(inZoom);
    follower.follow(true, []);
    await answered();
    follower.stop();
    expect(written.at(-1)).toMatchObject({ calls: [{ app: 'Zoom', end: null }] });
  });
});

describe('meetings with a join link in which no call is seen', () => {
  const end = 1_800 * second;
  const standup = { ...meeting('Standup', '09:30–10:00'), start: 0, end, joinLink: 'https://meet.example' };
  const earlier = ['a', 'b', 'c', 'd'];

  it('are noted when they end, and five of them say that this system doesn’t tell', async () => {
    const { follower, clock, noted } = desk(earlier);
    follower.follow(true, [standup]);
    await answered();
    clock.jump(end);
    expect(follower.seesNone()).toBe(false);
    follower.follow(false, [standup]);
    expect(follower.seesNone()).toBe(true);
    expect(noted).toEqual([[...earlier, standup.id]]);
    follower.erase();
    expect(follower.seesNone()).toBe(false);
  });

  it('are forgotten once there is a call', async () => {
    const { follower, noted, says } = desk(earlier);
    says(inZoom);
    follower.follow(true, [standup]);
    await answered();
    follower.follow(true, [standup]);
    expect(noted).toEqual([[]]);
  });
});
