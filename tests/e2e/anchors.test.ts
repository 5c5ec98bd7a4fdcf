/** When X, I will Y: an anchor is written in Settings, stands in the resets it matches, and is kept with one key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findingsIn } from '../support/accessibility';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { button, dialogIn, endWith, field, listeningOverlay, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

const soon = 5_000;

let day: FollowedFeed;

beforeAll(async () => {
  day = await startFollowedFeed({
    screens: [
      { width: 1440, height: 900 },
      { width: 1280, height: 800 },
    ],
    // Time enough for a slow machine to answer.
    settings: { preferences: { ...undisturbed.preferences, resetSeconds: 180 } },
  });
});

afterAll(() => day?.stop());

/** What settings.json holds. */
function anchorsOnDisk(): readonly unknown[] {
  const settings = JSON.parse(readFileSync(join(day.app.dataFolder, 'settings.json'), 'utf8'));
  return settings.preferences.anchors ?? [];
}

/** Ends a meeting, and gives the window of its reset that asks. */
async function resetAfter(title: string): Promise<Page> {
  await day.publish(meetingEndingAt(title, fromNow(soon)));
  return listeningOverlay(day.app);
}

async function end(overlay: Page): Promise<void> {
  await endWith('Enter', overlay, day.app);
}

describe('Settings', () => {
  let settings: Page;
  let sentences: Locator;

  it.before(async () => {
    await day.app.tell('--open=settings');
    settings = await day.app.window('settings');
    await button(settings, 'Anchors').press('Enter');
    sentences = settings
      .getByRole('list', { name: 'Anchors' })
      .getByRole('listitem')
      .getByText(/^When /);
  });

  it('say what an anchor is while there is none', async () => {
    await settings.getByText('when a meeting with “1:1” in its title ends, I will stand up.').waitFor();
    expect(await sentences.count()).toBe(0);
  });

  it('take one by keyboard, then ask when', async () => {
    await field(settings, 'When a meeting ends, I will').press('s');
    await settings.keyboard.type('tand up and open the window');
    await settings.keyboard.press('Enter');
    await expect
      .poll(() => sentences.allTextContents())
      .toEqual(['When a meeting ends, I will stand up and open the window.']);
    await expect.poll(() => settings.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await settings.keyboard.type('1:1');
    await settings.keyboard.press('Tab');
    await expect
      .poll(() => sentences.allTextContents())
      .toEqual(['When a meeting with “1:1” in its title ends, I will stand up and open the window.']);
    await expect
      .poll(anchorsOnDisk)
      .toEqual([{ id: expect.any(String), when: { title: '1:1' }, line: 'stand up and open the window' }]);
  });

  it('take the ends of a range in either order, once both are left', async () => {
    const minutes = settings.getByRole('group', { name: 'Length in minutes' });
    await minutes.getByRole('spinbutton', { name: 'from' }).fill('45');
    await settings.keyboard.press('Tab');
    await settings.keyboard.type('5');
    await settings.keyboard.press('Tab');
    await expect
      .poll(anchorsOnDisk)
      .toMatchObject([{ when: { title: '1:1', minutes: { from: 5, to: 45 } } }]);
  });

  it('keep the order that is chosen by keyboard', async () => {
    await field(settings, 'When a meeting ends, I will').fill('drink some water');
    await settings.keyboard.press('Enter');
    await button(settings, 'Move up: drink some water').press('Enter');
    await expect
      .poll(anchorsOnDisk)
      .toMatchObject([{ line: 'drink some water' }, { when: { title: '1:1' } }]);
    // The focus goes with it.
    await settings.keyboard.press('Tab');
    await settings.keyboard.press('Enter');
    await expect
      .poll(anchorsOnDisk)
      .toMatchObject([{ when: { title: '1:1' } }, { line: 'drink some water' }]);
  });

  it('remove one after they asked', async () => {
    const water = settings.getByRole('listitem').filter({ hasText: 'drink some water' });
    await button(settings, 'Remove…').and(water.getByRole('button')).click();
    await button(settings, 'Remove').click();
    await expect.poll(anchorsOnDisk).toMatchObject([{ when: { title: '1:1' } }]);
    expect(await sentences.count()).toBe(1);
  });
});

describe('a meeting that matches', () => {
  let overlay: Page;

  it.before(async () => {
    overlay = await resetAfter('1:1 with Ana');
  });

  it('has its line in the reset, and a screen reader hears it', async () => {
    const line = dialogIn(overlay).getByText('stand up and open the window', { exact: true });
    expect(await line.isVisible()).toBe(true);
    const described = await dialogIn(overlay).evaluate(
      dialog => document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toBe('You meant to stand up and open the window');
    expect(await findingsIn(overlay)).toEqual([]);
  });

  it('has it on no other screen', async () => {
    const { rings } = await overlayOf(day.app);
    expect(await Promise.all(rings.map(ring => ring.getByText('You meant to').count()))).toEqual([0]);
  });

  it('is kept with K, taken back with K, and kept again by its button', async () => {
    const kept = () => button(overlay, 'Did it').getAttribute('aria-pressed');
    expect(await kept()).toBe('false');
    await overlay.keyboard.press('k');
    expect(await kept()).toBe('true');
    await overlay.keyboard.press('k');
    expect(await kept()).toBe('false');
    await button(overlay, 'Did it').click();
    expect(await kept()).toBe('true');
  });

  it('has it in the journal', async () => {
    await end(overlay);
    expect(resetsOf(day.app)).toMatchObject([
      {
        outcome: 'done',
        anchor: { id: expect.any(String), line: 'stand up and open the window', kept: true },
      },
    ]);
    expect(resetsOf(day.app)[0]).not.toHaveProperty('kept');
  });

  it('has it, quietly, in the reflection', async () => {
    await day.app.tell('--open=reflection');
    const reflection = await day.app.window('reflection');
    await reflection.getByText('did it: stand up and open the window').waitFor();
  });
});

describe('a meeting that does not match', () => {
  it('has none, and K means nothing', async () => {
    const overlay = await resetAfter('Planning');
    expect(await overlay.getByText('You meant to').count()).toBe(0);
    await overlay.keyboard.press('k');
    expect(await button(overlay, 'Did it').count()).toBe(0);
    await end(overlay);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
    expect(resetsOf(day.app).at(-1)).not.toHaveProperty('anchor');
  });
});

describe('an anchor that is not kept', () => {
  it('is in the journal as it was shown, and nothing more is said', async () => {
    const overlay = await resetAfter('1:1 with Ben');
    await end(overlay);
    expect(resetsOf(day.app).at(-1)?.anchor).toEqual({
      id: expect.any(String),
      line: 'stand up and open the window',
    });
  });
});
