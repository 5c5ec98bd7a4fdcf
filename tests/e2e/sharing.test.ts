/** The screen is shared when a meeting ends: a program receives its picture through PipeWire. */
import { afterAll, beforeAll, describe } from 'vitest';
import { type FollowedFeed, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset } from '../support/held';
import { type PipeWire, startPipeWire } from '../support/pipeWire';
import { startSessionBus, type TestSessionBus } from '../support/sessionBus';
import { story } from '../support/story';

const it = story();

let bus: TestSessionBus;
let pipeWire: PipeWire;
let day: FollowedFeed;

beforeAll(async () => {
  bus = await startSessionBus();
  pipeWire = await startPipeWire(bus.address);
  day = await startFollowedFeed({ env: pipeWire.env });
});

afterAll(async () => {
  await day?.stop();
  await pipeWire?.stop();
  bus?.stop();
});

describe('a program receives the picture of the screen', () => {
  let unshare: () => Promise<void>;

  it('holds the reset back, and names the program', async () => {
    unshare = await pipeWire.share('Meet');
    await expectHeld(day, { kind: 'sharing', by: { app: 'Meet' } });
  });

  it('lets it come once the sharing is over', async () => {
    await unshare();
    await expectReset(day);
  });
});
