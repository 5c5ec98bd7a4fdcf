/**
 * The command line: a second launch passes its arguments to the running app, and prints the result. Where that is clear,
 * the app gets them without another Electron.
 */
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { root } from '../../scripts/paths';
import { timesIn } from '../../src/shared/i18n/times';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText, fromNow } from '../support/feedText';
import { middayZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

process.env.TZ = middayZone();

const minutes = 60_000;
const time = /\d+:\d\d/.source;
const tomorrow = () => new Date().setHours(24, 0, 0, 0);

const printed = (stdout: string) => ({ code: 0, stdout: `${stdout}\n`, stderr: '' });
const silent = { code: 0, stdout: '', stderr: '' };
const rejected = { code: 2, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) };

describe('a second launch', () => {
  const planning = { title: 'Planning', start: fromNow(-10 * minutes), end: fromNow(90 * minutes) };
  const files = newFolder();
  const home = newFolder();
  const dataFolder = newFolder();
  let desktop: TestDesktop;
  let server: FeedServer;
  let app: App;

  beforeAll(async () => {
    desktop = await startDesktop();
    server = await startFeedServer(feedText([planning]));
    const env = { HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
    mkdirSync(env.XDG_CONFIG_HOME);
    app = await launchApp({ desktop, dataFolder, settings: undisturbed, args: ['--hidden'], env });
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
    desktop.stop();
    for (const folder of [files, home, dataFolder]) removeFolder(folder);
  });

  describe('with --add-feed', () => {
    it('adds an address, and prints how many meetings it has today', async () => {
      expect(await app.launchAgain(`--add-feed=${server.url}`)).toEqual(printed('Added. 1 meeting today'));
    });

    it.each(['team.ics', 'Календарь “50 %”.ics'])('adds a file: %s', async name => {
      const file = join(files, name);
      writeFileSync(file, feedText([]));
      expect(await app.launchAgain(`--add-feed=${file}`)).toEqual(printed('Added. No meetings today'));
    });

    it('resolves a relative path against the working directory', async () => {
      const file = join(files, 'home.ics');
      writeFileSync(file, feedText([]));
      expect(await app.launchAgain(`--add-feed=${relative(root, file)}`)).toEqual(
        printed('Added. No meetings today'),
      );
    });

    it('rejects an unsupported address', async () => {
      expect(await app.tell('--add-feed=ftp://example.com/basic.ics')).toEqual(rejected);
    });

    it('rejects a calendar that can’t be read, with the reason and without the address', async () => {
      server.answer('not found');
      const answer = await app.launchAgain(`--add-feed=${server.url}?other`);
      server.answer('good');
      expect(answer).toEqual({
        ...rejected,
        stderr:
          'Nothing was found there. Copy the address from your calendar’s settings again, or choose the file again.\n',
      });
    });
  });

  describe('with --status', () => {
    it('prints the current and next meeting and the health of the feeds as JSON, without addresses', async () => {
      const { code, stdout, stderr } = await app.launchAgain('--status');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.split('\n')).toEqual([expect.any(String), '']);
      expect(stdout).not.toContain(new URL(server.url).pathname);
      expect(JSON.parse(stdout)).toEqual({
        now: expect.any(Number),
        state: 'in-meeting',
        current: planning,
        next: null,
        transition: { at: planning.end, class: 'last', from: 'Planning', to: null },
        reset: null,
        runningOver: null,
        waiting: null,
        putOff: null,
        pausedUntil: null,
        holds: expect.any(Array),
        feeds: [
          healthy({ name: new URL(server.url).host, kind: 'url', events: 1, nextFetch: expect.any(Number) }),
          healthy({ name: 'team.ics', kind: 'file', events: 0 }),
          healthy({ name: 'Календарь “50 %”.ics', kind: 'file', events: 0 }),
          healthy({ name: 'home.ics', kind: 'file', events: 0 }),
        ],
      });
    });
  });

  describe('with --reset', () => {
    it('shows a reset', async () => {
      expect(await app.tell('--reset')).toEqual(printed('Reset started'));
      const reset = await app.window('reset');
      expect((await app.status()).reset).toEqual({
        startedAt: expect.any(Number),
        endsAt: expect.any(Number),
      });
      await closeByClick(reset.getByRole('button', { name: 'Done' }));
      await expect.poll(async () => (await app.status()).reset).toBeNull();
    });
  });

  describe('with --pause and --resume', () => {
    it.each([
      ['30m', () => Date.now() + 30 * minutes, time],
      ['2h', () => Date.now() + 120 * minutes, time],
      ['tomorrow', tomorrow, timesIn('en').day(tomorrow())],
      // No other meeting is in the calendar.
      ['next', tomorrow, timesIn('en').day(tomorrow())],
    ])('pauses for %s', async (length, end, named) => {
      const earliest = end();
      const answer = await app.tell(`--pause=${length}`);
      expect(answer).toEqual({ ...silent, stdout: expect.stringMatching(`^Paused until ${named}`) });
      const { state, pausedUntil } = await app.status();
      expect(state).toBe('paused');
      expect(pausedUntil).toBeGreaterThanOrEqual(earliest);
      expect(pausedUntil).toBeLessThanOrEqual(end());
    });

    it('resumes', async () => {
      expect(await app.tell('--resume')).toEqual(printed('Resumed'));
      expect(await app.status()).toMatchObject({ state: 'in-meeting', pausedUntil: null });
    });
  });

  describe('with --check-in', () => {
    it('logs energy', async () => {
      expect(await app.tell('--check-in=4')).toEqual(printed('Logged'));
      expect(app.journal().at(-1)).toEqual({
        id: expect.any(String),
        kind: 'check-in',
        at: expect.any(Number),
        energy: 4,
      });
    });

    it('logs energy and focus', async () => {
      expect(await app.launchAgain('--check-in=4,3')).toEqual(printed('Logged'));
      expect(app.journal().at(-1)).toMatchObject({ kind: 'check-in', energy: 4, focus: 3 });
    });
  });

  describe('with --open', () => {
    it.each(['today', 'reflection', 'settings'] as const)('opens %s', async view => {
      expect(await app.tell(`--open=${view}`)).toEqual(silent);
      await (await app.window(view)).close();
    });
  });

  it('opens Today without arguments', async () => {
    expect(await app.launchAgain()).toEqual(silent);
    await (await app.window('today')).close();
  });

  it('opens nothing with --hidden', async () => {
    expect(await app.launchAgain('--hidden')).toEqual(silent);
    expect(app.electron.windows()).toEqual([]);
  });

  it('quits the app with --quit', async () => {
    const exit = once(app.electron.process(), 'exit');
    expect(await app.launchAgain('--quit')).toEqual(printed('One Degree is quitting'));
    expect(await exit).toEqual([0, null]);
  });

  it('has written only to --user-data-dir, and nothing to the user’s own config folder', () => {
    expect(readdirSync(dataFolder)).toEqual(expect.arrayContaining(['calendar', 'journal', 'settings.json']));
    // PulseAudio's client creates a folder there.
    expect(readdirSync(join(home, '.config')).filter(name => name !== 'pulse')).toEqual([]);
  });
});

const healthy = (feed: object) => ({
  on: true,
  fault: null,
  lastSuccess: expect.any(Number),
  nextFetch: null,
  setAside: 0,
  ...feed,
});
