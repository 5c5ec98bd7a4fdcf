/** Anchors (“When X, I will Y”): written in Settings, shown in matching resets, and marked as done with one key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { violationsIn } from '../support/accessibility';
import { fromNow, soon } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, resetsOf, startFollowedFeed } from '../support/followedFeed';
import { button, dialogIn, endWith, field, overlayAcceptingKeys, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

let day: FollowedFeed;

beforeAll(async () => {
  day = await startFollowedFeed({
    screens: [
      { width: 1440, height: 900 },
      { width: 1280, height: 800 },
    ],
    // Long enough to finish even on a slow machine.
    settings: { preferences: { ...undisturbed.preferences, resetSeconds: 180 } },
  });
});

afterAll(() => day?.stop());

/** The anchors in settings.json. */
function anchorsOnDisk(): readonly unknown[] {
  const settings = JSON.parse(readFileSync(join(day.app.dataFolder, 'settings.json'), 'utf8'));
  return settings.preferences.anchors ?? [];
}

/** Ends a meeting, and returns the page of its reset with the check-in. */
async function resetAfter(title: string): Promise<Page> {
  await day.publish(meetingEndingAt(title, fromNow(soon)));
  return overlayAcceptingKeys(day.app);
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

  it('explain anchors while there are none', async () => {
    await settings.getByText('when a meeting with “1:1” in its title ends, I will stand up.').waitFor();
    expect(await sentences.count()).toBe(0);
  });

  it('add an anchor by keyboard, then move the focus to its condition', async () => {
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
    await expect.poll(anchorsOnDisk).toEqual([
      {
        ...{ id: expect.any(String), when: { title: '1:1' }, line: 'stand up and open the window' },
        made: expect.any(Number),
      },
    ]);
  });

  it('accept a range in either order, once the focus leaves both fields', async () => {
    const minutes = settings.getByRole('group', { name: 'Length in minutes' });
    await minutes.getByRole('spinbutton', { name: 'from' }).fill('45');
    await settings.keyboard.press('Tab');
    await settings.keyboard.type('5');
    await settings.keyboard.press('Tab');
    await expect
      .poll(anchorsOnDisk)
      .toMatchObject([{ when: { title: '1:1', minutes: { from: 5, to: 45 } } }]);
  });

  it('save the order chosen by keyboard', async () => {
    await field(settings, 'When a meeting ends, I will').fill('drink some water');
    await settings.keyboard.press('Enter');
    await button(settings, 'Move up: drink some water').press('Enter');
    await expect
      .poll(anchorsOnDisk)
      .toMatchObject([{ line: 'drink some water' }, { when: { title: '1:1' } }]);
    // The focus follows the anchor that was moved.
    await settings.keyboard.press('Tab');
    await settings.keyboard.press('Enter');
    await expect
      .poll(anchorsOnDisk)
      .toMatchObject([{ when: { title: '1:1' } }, { line: 'drink some water' }]);
  });

  it('remove an anchor after a confirmation', async () => {
    const water = settings.getByRole('listitem').filter({ hasText: 'drink some water' });
    await button(settings, 'Remove…').and(water.getByRole('button')).click();
    await button(settings, 'Remove').click();
    await expect.poll(anchorsOnDisk).toMatchObject([{ when: { title: '1:1' } }]);
    expect(await sentences.count()).toBe(1);
  });
});

describe('a meeting that matches an anchor', () => {
  let overlay: Page;

  it.before(async () => {
    overlay = await resetAfter('1:1 with Ana');
  });

  it('shows its line in the reset, and describes the dialog with it for screen readers', async () => {
    const line = dialogIn(overlay).getByText('stand up and open the window', { exact: true });
    expect(await line.isVisible()).toBe(true);
    const described = await dialogIn(overlay).evaluate(
      dialog => document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toBe('You meant to stand up and open the window');
    expect(await violationsIn(overlay)).toEqual([]);
  });

  it('shows it on no other screen', async () => {
    const { rings } = await overlayOf(day.app);
    expect(await Promise.all(rings.map(ring => ring.getByText('You meant to').count()))).toEqual([0]);
  });

  it('is marked as done with K, unmarked with K, and marked again with its button', async () => {
    const pressed = () => button(overlay, 'Did it').getAttribute('aria-pressed');
    expect(await pressed()).toBe('false');
    await overlay.keyboard.press('k');
    expect(await pressed()).toBe('true');
    await overlay.keyboard.press('k');
    expect(await pressed()).toBe('false');
    await button(overlay, 'Did it').click();
    expect(await pressed()).toBe('true');
  });

  it('logs the anchor in the journal', async () => {
    await end(overlay);
    expect(resetsOf(day.app)).toMatchObject([
      {
        outcome: 'done',
        anchor: { id: expect.any(String), line: 'stand up and open the window', kept: true },
      },
    ]);
    expect(resetsOf(day.app)[0]).not.toHaveProperty('kept');
  });

  it('shows it in the reflection', async () => {
    await day.app.tell('--open=reflection');
    const reflection = await day.app.window('reflection');
    await reflection.getByText('did it: stand up and open the window').waitFor();
  });
});

describe('a meeting that matches no anchor', () => {
  it('shows no anchor, and K does nothing', async () => {
    const overlay = await resetAfter('Planning');
    expect(await overlay.getByText('You meant to').count()).toBe(0);
    await overlay.keyboard.press('k');
    expect(await button(overlay, 'Did it').count()).toBe(0);
    await end(overlay);
    expect(resetsOf(day.app).at(-1)).toMatchObject({ outcome: 'done' });
    expect(resetsOf(day.app).at(-1)).not.toHaveProperty('anchor');
  });
});

describe('an anchor that is not marked as done', () => {
  it('is logged with the line that was shown, and nothing else', async () => {
    const overlay = await resetAfter('1:1 with Ben');
    await end(overlay);
    expect(resetsOf(day.app).at(-1)?.anchor).toEqual({
      id: expect.any(String),
      line: 'stand up and open the window',
    });
  });
});
