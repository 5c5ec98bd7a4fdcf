/** While a reset is held back, sound server and PipeWire report what changes, and are not asked again and again. */
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { type Audio, type Recording, startAudio } from '../support/audio';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { expectReset, holdsOf } from '../support/holds';
import { coveredIn } from '../support/overlay';
import { type PipeWire, startPipeWire } from '../support/pipeWire';
import { startSessionBus, type TestSessionBus } from '../support/sessionBus';
import { story } from '../support/story';
import { until } from '../support/until';

const it = story();

const second = 1_000;
/** Signals are read every two seconds, and calls every 15. */
const twoPolls = 5 * second;
const followed = 16 * second;

let bus: TestSessionBus;
let audio: Audio;
let pipeWire: PipeWire;
let day: FollowedFeed;
let recording: Recording;

beforeAll(async () => {
  bus = await startSessionBus();
  audio = await startAudio();
  pipeWire = await startPipeWire(bus.address);
  day = await startFollowedFeed({
    env: { ...audio.env, ...pipeWire.env },
    settings: { preferences: { graceSeconds: 180, reflection: { opens: false } } },
  });
});

afterAll(async () => {
  await day?.stop();
  await pipeWire?.stop();
  await audio?.stop();
  bus?.stop();
});

/** Waits until no program has connected to either server for so long. */
async function expectQuiet(quietTime: number): Promise<void> {
  const counts = [audio.countClients(), pipeWire.countChanges()];
  onTestFinished(() => {
    for (const { stop } of counts) stop();
  });
  const sum = () => counts.reduce((total, { count }) => total + count(), 0);
  let [last, since] = [sum(), Date.now()];
  await until('no more programs to be started', () => {
    if (sum() !== last) [last, since] = [sum(), Date.now()];
    return Date.now() - since > quietTime || undefined;
  });
}

async function expectHolds(...holds: readonly object[]): Promise<void> {
  await expect.poll(() => holdsOf(day), { timeout: 15 * second }).toMatchObject(holds);
  expect(await coveredIn(day.app)).toEqual([]);
}

const callIn = (app: string) => ({ kind: 'on-a-call', by: { app } });
const sharedIn = (app: string) => ({ kind: 'sharing', by: { app } });

describe('while a call holds a reset back', () => {
  it('soon no more programs are started', async () => {
    recording = await audio.record('microphone', 'Zoom');
    await day.publish(meetingEndingAt('Planning', fromNow(2 * second)));
    await expectHolds(callIn('Zoom'));
    await expectQuiet(followed);
    await expectHolds(callIn('Zoom'));
  });

  it('the sound server may start again', async () => {
    await pipeWire.share('Meet');
    await expectHolds(sharedIn('Meet'), callIn('Zoom'));
    await audio.restart();
    await expectHolds(sharedIn('Meet'));
    recording = await audio.record('microphone', 'Zoom');
    await expectHolds(sharedIn('Meet'), callIn('Zoom'));
  });

  it('PipeWire may start again', async () => {
    await pipeWire.restart();
    await expectHolds(callIn('Zoom'));
    const unshare = await pipeWire.share('Meet');
    await expectHolds(sharedIn('Meet'), callIn('Zoom'));
    await unshare();
    await expectHolds(callIn('Zoom'));
  });

  it('soon no more programs are started then, either', () => expectQuiet(twoPolls));

  it('the reset comes when the call ends', async () => {
    expect(resetsOf(day.app)).toEqual([]);
    await recording.stop();
    await expectReset(day);
  });
});
