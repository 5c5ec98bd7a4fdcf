/** Global shortcuts: recorded in Settings, pressed in no window at all, and shared with other programs. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { pressOn } from '../support/keys';
import { endWith, listeningOverlay } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

const free = 'Works everywhere.';
const taken = 'Used by another app. Choose another.';
const twice = 'Used twice here, so neither works. Choose another for one of them.';

describe('global shortcuts', () => {
  let desktop: TestDesktop;
  /** Another program, which has taken a combination before. */
  let other: App;
  let app: App;

  beforeAll(async () => {
    desktop = await startDesktop();
    const shortcuts = { reset: 'Ctrl+Alt+K' };
    other = await launchApp({
      desktop,
      settings: { preferences: { ...undisturbed.preferences, shortcuts } },
      args: ['--hidden'],
    });
    await desktop.tray.item();
    app = await launchApp({ desktop, settings: undisturbed, args: ['--open=settings'] });
  });

  afterAll(async () => {
    await app?.stop();
    await other?.stop();
    desktop?.stop();
  });

  async function settings(): Promise<Page> {
    await app.tell('--open=settings');
    const page = await app.window('settings');
    await page.getByRole('button', { name: 'This computer' }).click();
    return page;
  }

  async function fieldFor(name: string): Promise<Locator> {
    return (await settings()).getByRole('textbox', { name, exact: true });
  }

  /** Presses `keys` in the field; gives what the field shows, and what is said of it. */
  async function recorded(name: string, keys: string): Promise<readonly [shown: string, said: string]> {
    const field = await fieldFor(name);
    await field.press(keys);
    return shownIn(field);
  }

  async function shownIn(field: Locator): Promise<readonly [shown: string, said: string]> {
    const said = await field.evaluate(element => {
      const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map(id => document.getElementById(id)?.textContent).join(' ');
    });
    return [await field.inputValue(), said];
  }

  const status = async () => JSON.parse((await app.tell('--status')).stdout);

  describe('the field of a shortcut', () => {
    it('shows what is held down, and takes it with the key', async () => {
      const field = await fieldFor('Reset now');
      const page = field.page();
      await field.focus();
      await page.keyboard.down('Control');
      await page.keyboard.down('Shift');
      expect(await field.inputValue()).toBe('Ctrl+Shift+');
      await page.keyboard.press('R');
      await page.keyboard.up('Shift');
      await page.keyboard.up('Control');
      await expect.poll(() => shownIn(field)).toEqual(['Ctrl+Shift+R', free]);
    });

    it('refuses what is typed, and says what to hold with it', async () => {
      const said =
        'Hold two other keys with it, such as Ctrl and Shift. On its own it belongs to the app you’re in.';
      expect(await recorded('Reset now', 'r')).toEqual(['Ctrl+Shift+R', said]);
    });

    it('hears its own combination without doing what it is for', async () => {
      await (await fieldFor('Reset now')).focus();
      await pressOn(desktop, 'ctrl+shift+r');
      await expect.poll(async () => shownIn(await fieldFor('Reset now'))).toEqual(['Ctrl+Shift+R', free]);
      expect((await status()).reset).toBeNull();
    });

    it('is left with Esc, and cleared with Backspace', async () => {
      const field = await fieldFor('Open Today');
      await field.press('F9');
      await field.press('Escape');
      expect(await field.evaluate(element => element === document.activeElement)).toBe(false);
      expect(await shownIn(field)).toEqual(['F9', free]);
      await field.press('Backspace');
      await expect.poll(() => shownIn(field)).toEqual(['', '']);
    });

    it('says so when the combination was chosen for something else here', async () => {
      await recorded('Pause for 30 minutes, or resume', 'Control+Shift+R');
      await expect.poll(async () => shownIn(await fieldFor('Reset now'))).toEqual(['Ctrl+Shift+R', twice]);
      await recorded('Pause for 30 minutes, or resume', 'Control+Alt+P');
      await expect.poll(async () => shownIn(await fieldFor('Reset now'))).toEqual(['Ctrl+Shift+R', free]);
    });
  });

  describe('a combination that another program has', () => {
    it('is said to be taken', async () => {
      const field = await fieldFor('Open Today');
      await field.press('Control+Alt+K');
      await expect.poll(() => shownIn(field)).toEqual(['Ctrl+Alt+K', taken]);
    });

    it('is ours once that program has ended and the field is left', async () => {
      await other.quit();
      const field = await fieldFor('Open Today');
      await field.focus();
      await field.press('Escape');
      await expect.poll(() => shownIn(field)).toEqual(['Ctrl+Alt+K', free]);
    });
  });

  describe('pressed anywhere', () => {
    it.before(async () => {
      // In the middle of a recording.
      const field = await fieldFor('Reset now');
      await field.focus();
      await field.page().close();
    });

    it('begins a reset', async () => {
      await pressOn(desktop, 'ctrl+shift+r');
      await endWith('Escape', await listeningOverlay(app), app);
      expect(app.journal()).toMatchObject([{ kind: 'reset', transition: null, outcome: 'skipped' }]);
    });

    it('pauses, and resumes', async () => {
      await pressOn(desktop, 'ctrl+alt+p');
      await expect.poll(async () => (await status()).state).toBe('paused');
      await pressOn(desktop, 'ctrl+alt+p');
      await expect.poll(async () => (await status()).state).toBe('quiet');
    });

    it('opens Today', async () => {
      await pressOn(desktop, 'ctrl+alt+k');
      await (await app.window('today')).getByRole('main').waitFor();
    });
  });
});
