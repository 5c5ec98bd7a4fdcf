/** Global shortcuts: recorded in Settings, pressed outside the app's windows, and in conflict with other programs. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { pressOn } from '../support/keys';
import { endWith, overlayAcceptingKeys } from '../support/overlay';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

const free = 'Works everywhere.';
const taken = 'Used by another app. Choose another.';
const twice = 'Used twice here, so neither works. Choose another for one of them.';

describe('global shortcuts', () => {
  let desktop: TestDesktop;
  /** Another program, which has already registered a shortcut. */
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

  /** Presses `keys` in the field, and returns its value and description. */
  async function record(name: string, keys: string): Promise<readonly [value: string, description: string]> {
    const field = await fieldFor(name);
    await field.press(keys);
    return contentOf(field);
  }

  async function contentOf(field: Locator): Promise<readonly [value: string, description: string]> {
    const description = await field.evaluate(element => {
      const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map(id => document.getElementById(id)?.textContent).join(' ');
    });
    return [await field.inputValue(), description];
  }

  describe('a shortcut field', () => {
    it('shows the modifiers held down, and records them with the key', async () => {
      const field = await fieldFor('Reset now');
      const page = field.page();
      await field.focus();
      await page.keyboard.down('Control');
      await page.keyboard.down('Shift');
      expect(await field.inputValue()).toBe('Ctrl+Shift+');
      await page.keyboard.press('R');
      await page.keyboard.up('Shift');
      await page.keyboard.up('Control');
      await expect.poll(() => contentOf(field)).toEqual(['Ctrl+Shift+R', free]);
    });

    it('rejects a key without modifiers, and says which to hold', async () => {
      const hint =
        'Hold two other keys with it, such as Ctrl and Shift. On its own it belongs to the app you’re in.';
      expect(await record('Reset now', 'r')).toEqual(['Ctrl+Shift+R', hint]);
    });

    it('does not trigger its own shortcut while it has the focus', async () => {
      await (await fieldFor('Reset now')).focus();
      await pressOn(desktop, 'ctrl+shift+r');
      await expect.poll(async () => contentOf(await fieldFor('Reset now'))).toEqual(['Ctrl+Shift+R', free]);
      expect((await app.status()).reset).toBeNull();
    });

    it('loses the focus with Esc, and is cleared with Backspace', async () => {
      const field = await fieldFor('Open Today');
      await field.press('F9');
      await field.press('Escape');
      expect(await field.evaluate(element => element === document.activeElement)).toBe(false);
      expect(await contentOf(field)).toEqual(['F9', free]);
      await field.press('Backspace');
      await expect.poll(() => contentOf(field)).toEqual(['', '']);
    });

    it('reports a combination that another field uses', async () => {
      await record('Pause for 30 minutes, or resume', 'Control+Shift+R');
      await expect.poll(async () => contentOf(await fieldFor('Reset now'))).toEqual(['Ctrl+Shift+R', twice]);
      await record('Pause for 30 minutes, or resume', 'Control+Alt+P');
      await expect.poll(async () => contentOf(await fieldFor('Reset now'))).toEqual(['Ctrl+Shift+R', free]);
    });
  });

  describe('a combination that another program uses', () => {
    it('is reported as taken', async () => {
      const field = await fieldFor('Open Today');
      await field.press('Control+Alt+K');
      await expect.poll(() => contentOf(field)).toEqual(['Ctrl+Alt+K', taken]);
    });

    it('works once that program has quit and the field loses the focus', async () => {
      await other.quit();
      const field = await fieldFor('Open Today');
      await field.focus();
      await field.press('Escape');
      await expect.poll(() => contentOf(field)).toEqual(['Ctrl+Alt+K', free]);
    });
  });

  describe('a shortcut pressed outside the app', () => {
    it.before(async () => {
      // The window closes while a shortcut is being recorded.
      const field = await fieldFor('Reset now');
      await field.focus();
      await field.page().close();
    });

    it('starts a reset', async () => {
      await pressOn(desktop, 'ctrl+shift+r');
      await endWith('Escape', await overlayAcceptingKeys(app), app);
      expect(app.journal()).toMatchObject([{ kind: 'reset', transition: null, outcome: 'skipped' }]);
    });

    it('pauses, and resumes', async () => {
      await pressOn(desktop, 'ctrl+alt+p');
      await expect.poll(async () => (await app.status()).state).toBe('paused');
      await pressOn(desktop, 'ctrl+alt+p');
      await expect.poll(async () => (await app.status()).state).toBe('quiet');
    });

    it('opens Today', async () => {
      await pressOn(desktop, 'ctrl+alt+k');
      await (await app.window('today')).getByRole('main').waitFor();
    });
  });
});
