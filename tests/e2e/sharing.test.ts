/** Screen sharing when a meeting ends: a program captures the screen through PipeWire. */
import { afterAll, beforeAll, describe } from 'vitest';
import { type FollowedFeed, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset } from '../support/holds';
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

describe('a program that captures the screen', () => {
  let unshare: () => Promise<void>;

  it('holds the reset back, and is named in the status', async () => {
    unshare = await pipeWire.share('Meet');
    await expectHeld(day, { kind: 'sharing', by: { app: 'Meet' } });
  });

  it('lets the reset start once the sharing ends', async () => {
    await unshare();
    await expectReset(day);
  });
});
