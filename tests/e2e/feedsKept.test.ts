/** A calendar that was read once stays visible when its server fails, and a calendar file is reloaded when it changes. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { minute } from '../../src/shared/domain/common/time';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { feedText, fromNow } from '../support/feedText';
import { type FollowedFeed, startFollowedFeed, startingAt } from '../support/followedFeed';
import { middayZone } from '../support/midday';
import { story } from '../support/story';
import { until } from '../support/until';

const planning = startingAt('Planning', fromNow(-10 * minute));

async function currentIn(app: App): Promise<string | undefined> {
  return (await app.status()).current?.title;
}

describe('a calendar whose server fails after it was read', () => {
  const it = story();

  const dataFolder = newFolder();
  const env = { TZ: middayZone() };
  let day: FollowedFeed;
  let restarted: App;

  beforeAll(async () => {
    day = await startFollowedFeed({ dataFolder, env });
    await day.publish(planning);
    await until(
      'the meeting to be known',
      async () => (await currentIn(day.app)) === 'Planning' || undefined,
    );
    day.server.answer('has broken down');
    await (await day.desktop.tray.item()).click('Refresh calendars');
  });

  afterAll(async () => {
    await restarted?.stop();
    await day?.stop();
    removeFolder(dataFolder);
  });

  /** Expects Today to show the last known meetings, the fault, and when they were read. */
  async function expectLastKnownInToday(app: App, fault: RegExp): Promise<void> {
    await app.tell('--open=today');
    const today = await app.window('today');
    await today.getByRole('heading', { name: /^In Planning until / }).waitFor();
    await today
      .getByRole('listitem')
      .filter({ hasText: /Planning, \d.*M to \d/ })
      .first()
      .waitFor();
    await today.getByText(fault).waitFor();
    await today.getByText(/^As of \d{1,2}:\d{2}\s[AP]M\.$/).waitFor();
  }

  it('stays visible in Today, with the fault and the time of the last update', () =>
    expectLastKnownInToday(day.app, /127\.0\.0\.1:\d+: The server reported an error\./));

  it('is marked in Settings as the last good version', async () => {
    await day.app.tell('--open=settings');
    const settings = await day.app.window('settings');
    const calendars = settings.getByRole('list', { name: 'Calendars' });
    await calendars.getByText('The server reported an error.').waitFor();
    await calendars.getByText('You’re seeing the last good version.').waitFor();
  });

  it('is still shown after a restart without a server', async () => {
    const { desktop } = day;
    await day.app.kill();
    await day.server.stop();
    restarted = await launchApp({ desktop, dataFolder, args: ['--hidden'], env });
    await expect.poll(() => currentIn(restarted)).toBe('Planning');
    await expectLastKnownInToday(restarted, /127\.0\.0\.1:\d+: The server can’t be reached\./);
  });
});

describe('a calendar file', () => {
  const it = story();

  const folder = newFolder();
  const file = join(folder, 'my calendar.ics');
  let day: FollowedFeed;

  beforeAll(async () => {
    day = await startFollowedFeed();
    writeFileSync(file, feedText([planning]));
  });

  afterAll(async () => {
    await day?.stop();
    removeFolder(folder);
  });

  it('is added by its path', async () => {
    expect(await day.app.tell(`--add-feed=${file}`)).toMatchObject({
      code: 0,
      stdout: 'Added. 1 meeting today\n',
    });
    expect(await currentIn(day.app)).toBe('Planning');
  });

  it('is reloaded when it is rewritten', async () => {
    writeFileSync(file, feedText([{ ...planning, title: 'Planning, part two' }]));
    await expect.poll(() => currentIn(day.app)).toBe('Planning, part two');
  });

  it('is reloaded when another file replaces it, which is how most programs save', async () => {
    writeFileSync(`${file}.new`, feedText([{ ...planning, title: 'Planning, at last' }]));
    renameSync(`${file}.new`, file);
    await expect.poll(() => currentIn(day.app)).toBe('Planning, at last');
  });

  it('stays visible when it is deleted, and the fault is reported', async () => {
    rmSync(file);
    const health = async () =>
      (await day.app.status()).feeds.find(({ kind }: { kind: string }) => kind === 'file');
    await expect.poll(health).toMatchObject({ fault: 'not-found', events: 1 });
    expect(await currentIn(day.app)).toBe('Planning, at last');
  });
});
