/** The main story: a meeting in a web calendar ends, and the reset covers every display. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute } from '../../src/shared/domain/common/time';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import {
  button,
  coveredIn,
  dialogIn,
  endWith,
  field,
  overlayAcceptingKeys,
  overlayOf,
  tabTo,
  typeAhead,
} from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const screens = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

let day: FollowedFeed;

beforeAll(async () => {
  // Long enough to answer everything even on a slow machine.
  day = await startFollowedFeed({ screens, settings: { preferences: { resetSeconds: 180 } } });
});

afterAll(() => day?.stop());

describe('a reset after a meeting, on three screens', () => {
  const it = story();

  let end: number;

  beforeAll(() => {
    end = fromNow(soon);
  });

  it('covers every screen, and ignores keys pressed before it appeared', async () => {
    await day.publish(meetingEndingAt('Planning', end));
    await typeAhead(day.app, ['5', 'Enter']);
    await overlayOf(day.app);
    expect(await coveredIn(day.app)).toEqual([
      { x: 0, y: 0, ...screens[0] },
      { x: 1440, y: 0, ...screens[1] },
      { x: 2720, y: 0, ...screens[2] },
    ]);
    expect(resetsOf(day.app)).toMatchObject([{ outcome: 'short', reason: 'closed', seconds: 0 }]);
    expect(resetsOf(day.app)[0]).not.toHaveProperty('energy');
  });

  it('shows the check-in on one screen, and only the ring on the others', async () => {
    const { main, rings } = await overlayOf(day.app);
    expect(await dialogIn(main).getByText('Planning', { exact: true }).isVisible()).toBe(true);
    expect(rings).toHaveLength(2);
    for (const ring of rings) {
      expect(await dialogIn(ring).getByRole('button').count()).toBe(0);
      expect(await dialogIn(ring).getByRole('textbox').count()).toBe(0);
    }
  });

  it('can be answered by keyboard alone, and shortcuts are plain text in a field', async () => {
    const main = await overlayAcceptingKeys(day.app);
    for (const key of ['4', '3', 's']) await main.keyboard.press(key);
    for (const name of ['Energy 4', 'Focus 3', 'Steady'])
      expect(await button(main, name).getAttribute('aria-pressed')).toBe('true');

    await tabTo(main, field(main, 'Leaving behind'));
    await main.keyboard.type('Some 5 points: maps, 2 specs');
    await tabTo(main, field(main, 'Solving for next'));
    await main.keyboard.type('Who signs');
    expect(await dialogIn(main).isVisible()).toBe(true);
  });

  it('ends with Enter, and everything is in the journal', async () => {
    const { main } = await overlayOf(day.app);
    await endWith('Enter', main, day.app);
    const [reset] = resetsOf(day.app);
    expect(resetsOf(day.app)).toEqual([
      {
        id: expect.any(String),
        kind: 'reset',
        at: expect.any(Number),
        transition: expect.stringMatching(`@${end}$`),
        outcome: 'done',
        seconds: expect.any(Number),
        energy: 4,
        focus: 3,
        steady: true,
        leaving: 'Some 5 points: maps, 2 specs',
        facing: 'Who signs',
      },
    ]);
    expect(reset?.at).toBeGreaterThanOrEqual(end);
    expect(reset?.at).toBeLessThan(end + minute);
  });

  it('is marked in Today', async () => {
    await day.app.tell('--open=today');
    const today = await day.app.window('today');
    await today.getByRole('button', { name: /, after Planning: Reset taken$/ }).waitFor();
    await today.getByRole('img', { name: /^Energy: 4 at / }).waitFor();
    // What follows is the same on every screen.
    await today.evaluate(() => window.oneDegree.changePreferences({ displays: 'cursor' }));
    await today.close();
  });
});

describe('a reset that the user dismisses', () => {
  /** Ends a meeting, presses `key` in its reset, and returns the logged reset and when it was dismissed. */
  async function answerWith(title: string, key: string, inField?: string) {
    await day.publish(meetingEndingAt(title, fromNow(soon)));
    const main = await overlayAcceptingKeys(day.app);
    if (inField !== undefined) await tabTo(main, field(main, inField));
    const pressedAt = Date.now();
    await endWith(key, main, day.app);
    const closedAt = Date.now();
    const reset = await until('the outcome to be logged', () =>
      resetsOf(day.app).findLast(({ outcome }) => outcome !== 'short'),
    );
    return { reset, pressedAt, closedAt };
  }

  it('closes at once with Esc, even from within a field', async () => {
    const { reset } = await answerWith('Budget', 'Escape', 'Leaving behind');
    expect(reset).toMatchObject({ outcome: 'skipped' });
  });

  it('is postponed by five minutes with P', async () => {
    const { reset, pressedAt, closedAt } = await answerWith('Interview', 'p');
    expect(reset).toMatchObject({ outcome: 'postponed', reason: 'later' });
    expect(reset.until).toBeGreaterThanOrEqual(pressedAt + 5 * minute);
    expect(reset.until).toBeLessThanOrEqual(closedAt + 5 * minute);
  });

  it('is postponed until the meeting may be over with M', async () => {
    const { reset, pressedAt, closedAt } = await answerWith('Workshop', 'm');
    expect(reset).toMatchObject({ outcome: 'postponed', reason: 'still-in' });
    expect((reset.until ?? 1) % (5 * minute)).toBe(0);
    expect(reset.until).toBeGreaterThanOrEqual(pressedAt + 5 * minute);
    expect(reset.until).toBeLessThan(closedAt + 10 * minute);
  });
});
