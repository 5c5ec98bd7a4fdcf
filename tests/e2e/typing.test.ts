/** The user is typing in another program when a meeting ends, with key presses sent through the X server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type Editor, startEditor } from '../support/editor';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { holdsOf } from '../support/holds';
import { keepPressingOn, pressOn } from '../support/keys';
import { coveredIn, endWith, overlayAcceptingKeys } from '../support/overlay';
import { story } from '../support/story';
import { startWindowManager, type WindowManager } from '../support/windowManager';

let desktop: TestDesktop;
let manager: WindowManager;
let editor: Editor;
let day: FollowedFeed;

beforeAll(async () => {
  desktop = await startDesktop();
  manager = await startWindowManager(desktop.screens.name);
  editor = await startEditor(desktop.screens.name, { title: 'Notes', colour: 0x800080, x: 0 });
  await manager.untilActive('Notes');
  day = await startFollowedFeed({ desktop, settings: { preferences: { resetSeconds: 20 } } });
});

afterAll(async () => {
  editor?.stop();
  manager?.stop();
  await (day ?? desktop)?.stop();
});

describe('a meeting that ends while the user is typing', () => {
  const it = story();

  let lastKeyAt: number;

  it('shows no reset until they stop, and the status says why', async () => {
    const end = fromNow(4 * second);
    await day.publish(meetingEndingAt('Planning', end));
    let typed = 0;
    while (Date.now() < end + 6 * second) {
      await pressOn(desktop, 'a');
      lastKeyAt = Date.now();
      typed++;
      expect(await coveredIn(day.app)).toEqual([]);
      // As fast as somebody who looks for the keys, and far from the pause after which a reset may come.
      await sleep(0.3 * second);
    }
    expect(await holdsOf(day)).toEqual([{ kind: 'typing', until: expect.any(Number) }]);
    await expect.poll(editor.text).toBe('a'.repeat(typed));
  });

  it('shows the reset a few seconds after the last key', async () => {
    const main = await overlayAcceptingKeys(day.app);
    // The system reports idle time in whole seconds.
    expect(resetsOf(day.app)[0]?.at).toBeGreaterThan(lastKeyAt + 4 * second);
    await endWith('Escape', main, day.app);
  });
});

describe('a user who does not stop typing', () => {
  it('sees the reset after half a minute, with their keys ignored until they stop', async () => {
    const end = fromNow(2 * second);
    await day.publish(meetingEndingAt('Review', end));
    const stopTyping = keepPressingOn(desktop, 'm');
    // A reset that came earlier would still be there.
    await sleep(end + 29 * second - Date.now());
    await expect.poll(async () => (await coveredIn(day.app)).length).toBe(1);
    const coveredAt = Date.now();
    expect(coveredAt).toBeGreaterThan(end + 30 * second);
    // After three seconds the keys count even without a pause.
    await sleep(0.8 * second);
    expect(await coveredIn(day.app)).toHaveLength(1);
    await stopTyping();
    const main = await overlayAcceptingKeys(day.app);
    await endWith('m', main, day.app);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'postponed', reason: 'still-in' });
  });
});
