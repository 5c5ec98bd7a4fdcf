/** The command line: a second launch tells the running app what to do, and says what came of it. */
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

const said = (stdout: string) => ({ code: 0, stdout: `${stdout}\n`, stderr: '' });
const done = { code: 0, stdout: '', stderr: '' };
const refused = { code: 2, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) };

describe('a second launch', () => {
  const planning = { title: 'Planning', start: fromNow(-10 * minutes), end: fromNow(90 * minutes) };
  const files = newFolder();
  const home = newFolder();
  const dataFolder = newFolder();
  let desktop: TestDesktop;
  let server: FeedServer;
  let app: App;

  const status = async () => JSON.parse((await app.tell('--status')).stdout);

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
    it('adds an address, and says how many meetings it has today', async () => {
      expect(await app.launchAgain(`--add-feed=${server.url}`)).toEqual(said('Added. 1 meeting today'));
    });

    it.each(['team.ics', 'Календарь “50 %”.ics'])('adds a file: %s', async name => {
      const file = join(files, name);
      writeFileSync(file, feedText([]));
      expect(await app.launchAgain(`--add-feed=${file}`)).toEqual(said('Added. No meetings today'));
    });

    it('adds a file that is named from the folder of the launch', async () => {
      const file = join(files, 'home.ics');
      writeFileSync(file, feedText([]));
      expect(await app.launchAgain(`--add-feed=${relative(root, file)}`)).toEqual(
        said('Added. No meetings today'),
      );
    });

    it('refuses what is no address', async () => {
      expect(await app.launchAgain('--add-feed=ftp://example.com/basic.ics')).toEqual(refused);
    });

    it('refuses what can’t be read, with the reason and without the address', async () => {
      server.answer('not found');
      const answer = await app.launchAgain(`--add-feed=${server.url}?other`);
      server.answer('good');
      expect(answer).toEqual({
        ...refused,
        stderr:
          'Nothing was found there. Copy the address from your calendar’s settings again, or choose the file again.\n',
      });
    });
  });

  describe('with --status', () => {
    it('says in JSON what is on, what comes, and how the feeds are, without their addresses', async () => {
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
    it('puts a reset on the screen', async () => {
      expect(await app.launchAgain('--reset')).toEqual(said('Reset started'));
      const reset = await app.window('reset');
      expect((await status()).reset).toEqual({ startedAt: expect.any(Number), endsAt: expect.any(Number) });
      await closeByClick(reset.getByRole('button', { name: 'Done' }));
      await expect.poll(async () => (await status()).reset).toBeNull();
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
      const answer = await app.launchAgain(`--pause=${length}`);
      expect(answer).toEqual({ ...done, stdout: expect.stringMatching(`^Paused until ${named}`) });
      const { state, pausedUntil } = await status();
      expect(state).toBe('paused');
      expect(pausedUntil).toBeGreaterThanOrEqual(earliest);
      expect(pausedUntil).toBeLessThanOrEqual(end());
    });

    it('resumes', async () => {
      expect(await app.launchAgain('--resume')).toEqual(said('Resumed'));
      expect(await status()).toMatchObject({ state: 'in-meeting', pausedUntil: null });
    });
  });

  describe('with --check-in', () => {
    it('logs energy', async () => {
      expect(await app.launchAgain('--check-in=4')).toEqual(said('Logged'));
      expect(app.journal().at(-1)).toEqual({
        id: expect.any(String),
        kind: 'check-in',
        at: expect.any(Number),
        energy: 4,
      });
    });

    it('logs energy and focus', async () => {
      expect(await app.launchAgain('--check-in=4,3')).toEqual(said('Logged'));
      expect(app.journal().at(-1)).toMatchObject({ kind: 'check-in', energy: 4, focus: 3 });
    });
  });

  describe('with --open', () => {
    it.each(['today', 'reflection', 'settings'] as const)('opens %s', async view => {
      expect(await app.launchAgain(`--open=${view}`)).toEqual(done);
      await (await app.window(view)).close();
    });
  });

  it('opens Today where it asks for nothing', async () => {
    expect(await app.launchAgain()).toEqual(done);
    await (await app.window('today')).close();
  });

  it('opens nothing with --hidden', async () => {
    expect(await app.launchAgain('--hidden')).toEqual(done);
    expect(app.electron.windows()).toEqual([]);
  });

  it('ends the app with --quit', async () => {
    const exit = once(app.electron.process(), 'exit');
    expect(await app.launchAgain('--quit')).toEqual(said('One Degree is quitting'));
    expect(await exit).toEqual([0, null]);
  });

  it('has left everything in --user-data-dir, and nothing in the user’s own folder of settings', () => {
    expect(readdirSync(dataFolder)).toEqual(expect.arrayContaining(['calendar', 'journal', 'settings.json']));
    // PulseAudio's own client makes itself a folder there.
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
