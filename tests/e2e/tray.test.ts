/** The tray as a panel sees it over D-Bus: its icon, tooltip and menu. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText, fromNow } from '../support/feedText';
import { middayZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { story } from '../support/story';
import type { MenuEntry, TrayItem } from '../support/trayItem';
import { undisturbed } from '../support/undisturbed';

const it = story();

process.env.TZ = middayZone();

const minutes = 60_000;

/** The labels of a menu, in order. A submenu is a nested list. */
type Outline = readonly (string | Outline)[];
const outlineOf = (entries: readonly MenuEntry[]): Outline =>
  entries.flatMap(({ label, separator, entries: below }) => [
    separator ? '—' : label,
    ...(below.length === 0 ? [] : [outlineOf(below)]),
  ]);

describe('the tray', () => {
  let desktop: TestDesktop;
  let server: FeedServer;
  let app: App;
  let item: TrayItem;
  /** The icon shown for each state. */
  const icons = new Map<string, string>();

  const rememberIcon = async (state: string): Promise<void> => {
    icons.set(state, JSON.stringify(await item.icons()));
  };

  beforeAll(async () => {
    desktop = await startDesktop();
    server = await startFeedServer(
      feedText([{ title: 'R&D planning', start: fromNow(-10 * minutes), end: fromNow(90 * minutes) }]),
    );
    app = await launchApp({ desktop, settings: undisturbed, args: ['--hidden'] });
    item = await desktop.tray.item();
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
    desktop.stop();
  });

  it('has one icon, with a name and a pixmap for every panel', async () => {
    expect(desktop.tray.count()).toBe(1);
    expect(await item.title()).toBe('One Degree');
    expect((await item.icons()).map(({ width }) => width)).toEqual([16, 22, 24, 32, 44, 48]);
  });

  it('says that there are no meetings while the calendar is empty', async () => {
    await expect.poll(item.tooltip).toBe('No meeting right now\nNo more meetings today');
    await rememberIcon('quiet');
  });

  it('has a menu with the current and next meeting, and all actions', async () => {
    expect(outlineOf(await item.menu())).toEqual([
      'No meeting right now',
      'No more meetings today',
      '—',
      'Reset now',
      'Log energy',
      ['1', '2', '3', '4', '5'],
      'Pause',
      ['30 minutes', '2 hours', 'Until the next meeting', 'Until tomorrow'],
      '—',
      'Today',
      'Reflection',
      'Settings',
      'Refresh calendars',
      '—',
      'Quit',
    ]);
  });

  it('names the current meeting and its end', async () => {
    await app.tell(`--add-feed=${server.url}`);
    await expect.poll(item.tooltip).toMatch(/^\u2068R&D planning\u2069 until \d+:\d\d/);
    await expect
      .poll(async () => (await item.menu())[0]?.label)
      .toMatch(/^\u2068R&D planning\u2069 until \d+:\d\d/);
    await rememberIcon('in a meeting');
  });

  it('starts a reset with “Reset now”', async () => {
    await item.click('Reset now');
    const reset = await app.window('reset');
    await reset.getByRole('dialog', { name: 'Reset' }).waitFor();
    await expect.poll(item.tooltip).toMatch(/^Take a minute\n/);
    await rememberIcon('reset');
    await closeByClick(reset.getByRole('button', { name: 'Skip' }));
    await expect.poll(() => app.journal()).toMatchObject([{ kind: 'reset', outcome: 'skipped' }]);
  });

  it('logs energy with one click', async () => {
    await item.click('4');
    await expect.poll(() => app.journal().at(-1)).toMatchObject({ kind: 'check-in', energy: 4 });
  });

  it('pauses, shows until when, and offers to resume', async () => {
    await item.click('30 minutes');
    await expect.poll(item.tooltip).toMatch(/^Paused until \d+:\d\d/);
    expect(outlineOf(await item.menu())).toContain('Resume');
    expect(outlineOf(await item.menu())).not.toContain('Pause');
    await rememberIcon('paused');
  });

  it('resumes', async () => {
    await item.click('Resume');
    await expect.poll(item.tooltip).toMatch(/^\u2068R&D planning\u2069 until/);
    expect(outlineOf(await item.menu())).toContain('Pause');
  });

  it('has a different icon for each state', () => {
    expect([...icons.keys()]).toEqual(['quiet', 'in a meeting', 'reset', 'paused']);
    expect(new Set(icons.values()).size).toBe(4);
  });

  it.each(['Today', 'Reflection', 'Settings'] as const)('opens %s', async name => {
    await item.click(name);
    const window = await app.window(name.toLowerCase() as Lowercase<typeof name>);
    await expect.poll(() => window.title()).toBe(`${name} – One Degree`);
    await window.close();
  });

  it('opens Today when the icon itself is clicked', async () => {
    await item.activate();
    await (await app.window('today')).getByRole('main').waitFor();
  });

  it('closes Today when the icon is clicked again', async () => {
    await item.activate();
    await expect.poll(() => app.windows('today')).toEqual([]);
  });

  it('shows its menu itself for a panel that can’t, and closes it when something else is clicked', async () => {
    const windows = () => app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length);
    await item.showMenu(300, 300);
    await expect.poll(windows).toBe(1);
    await expect
      .poll(() => {
        spawnSync('xdotool', ['mousemove', '1000', '700', 'click', '1'], {
          env: { ...process.env, ...desktop.env },
        });
        return windows();
      })
      .toBe(0);
  });

  it('reloads the calendars with “Refresh calendars”', async () => {
    server.publish(
      feedText([
        { title: 'R&D planning, longer', start: fromNow(-10 * minutes), end: fromNow(95 * minutes) },
      ]),
    );
    await item.click('Refresh calendars');
    await expect.poll(item.tooltip).toMatch(/^\u2068R&D planning, longer\u2069 until/);
  });

  it('quits the app with “Quit”', async () => {
    const exit = once(app.electron.process(), 'exit');
    await item.click('Quit');
    expect(await exit).toEqual([0, null]);
    await expect.poll(desktop.tray.count).toBe(0);
  });
});
