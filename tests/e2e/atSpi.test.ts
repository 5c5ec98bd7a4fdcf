/** A reset on the real accessibility bus of Linux: what is on the screen, and what a screen reader says of it. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { minute, second } from '../../src/shared/domain/common/time';
import {
  type AccessibleObject,
  describesItself,
  type ScreenReader,
  startScreenReader,
} from '../support/atSpi';
import { startDesktop } from '../support/desktop';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed, startingAt } from '../support/followedFeed';
import { endWith, overlayAcceptingKeys } from '../support/overlay';
import { story } from '../support/story';

const it = story();

let reader: ScreenReader;
let day: FollowedFeed;

beforeAll(async () => {
  const desktop = await startDesktop();
  reader = await startScreenReader(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  day = await startFollowedFeed({
    desktop,
    settings: { preferences: { resetSeconds: 180 } },
    ...describesItself,
  });
});

afterAll(async () => {
  await day?.stop();
  reader?.stop();
});

/** The objects on the bus; none while they change too fast to be read. */
const objects = (): Promise<readonly AccessibleObject[]> => reader.objects().catch(() => []);
const sayEach = (expected: readonly unknown[]) => expect.poll(() => reader.said).toEqual(expected);

const start = expect.stringMatching(/^Planning ended at \d.*Next: Review, in \d+ min, \d.* \S/);

describe('a reset on the accessibility bus', () => {
  it('begins with what has ended and what is next', async () => {
    const end = fromNow(5 * second);
    await day.publish(meetingEndingAt('Planning', end), startingAt('Review', end + 10 * minute));
    await overlayAcceptingKeys(day.app);
    await sayEach([start]);
  });

  it('is a dialog in a window of One Degree, with a name for every button', async () => {
    await expect.poll(objects).toContainEqual({ role: 'dialog', name: 'Reset' });
    const found = await reader.objects();
    expect(found).toContainEqual({ role: 'frame', name: 'Reset – One Degree' });
    const buttons = found.filter(({ role }) => role.endsWith('button')).map(({ name }) => name);
    for (const name of ['Energy 1', 'Energy 5', 'Focus 3', 'Steady', 'Skip', 'Done'])
      expect(buttons).toContain(name);
    expect(buttons).not.toContain('');
  });

  it('says the number that a key has chosen, although the focus is elsewhere', async () => {
    const main = await overlayAcceptingKeys(day.app);
    await main.keyboard.press('4');
    await sayEach([start, 'Energy 4']);
    await main.keyboard.press('3');
    await sayEach([start, 'Energy 4', 'Focus 3']);
  });

  it('says that it is over, and never counted down', async () => {
    await endWith('Escape', await overlayAcceptingKeys(day.app), day.app);
    await sayEach([start, 'Energy 4', 'Focus 3', 'The reset is over.']);
  });

  it('says so, too, if its page loads after it has begun', async () => {
    const before = reader.said.length;
    await day.app.tell('--reset');
    await overlayAcceptingKeys(day.app);
    await expect.poll(() => reader.said.slice(before)).toEqual([expect.stringMatching(/^Your own reset\. /)]);
  });
});
