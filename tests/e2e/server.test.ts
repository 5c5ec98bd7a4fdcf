/** A real calendar server: Radicale, with a user name and a password. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findElectron } from '../../scripts/electron';
import { provideSystemPackages } from '../../scripts/systemPackages';
import { minute } from '../../src/shared/domain/common/time';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { fromNow } from '../support/feedText';
import { startingAt } from '../support/followedFeed';
import { middayZone } from '../support/midday';
import { type Radicale, startRadicale } from '../support/radicale';
import { filesWith, placesWith } from '../support/secrets';
import { story } from '../support/story';

const it = story();

const password = 'kd8 / blue:sky';

const provided = provideSystemPackages(findElectron() ?? '', ['radicale']);
const isRoot = process.getuid?.() === 0;
if (!provided.ok && isRoot) throw new Error(provided.problem);
if (!provided.ok) console.warn(`Skipping the tests with a real calendar server. ${provided.problem}`);

describe.skipIf(!provided.ok)('a calendar on a server that requires a sign-in', () => {
  let desktop: TestDesktop;
  let radicale: Radicale;
  let app: App;

  beforeAll(async () => {
    desktop = await startDesktop();
    radicale = await startRadicale(password);
    await radicale.put(startingAt('Planning', fromNow(-10 * minute)));
    app = await launchApp({ desktop, args: ['--hidden'], env: { TZ: middayZone() } });
  });

  afterAll(async () => {
    await app?.stop();
    await radicale?.stop();
    desktop?.stop();
  });

  /** The titles of the current and the next meeting. */
  const nowAndNext = async () => {
    const { current, next } = await app.status();
    return [current?.title, next?.title];
  };
  const refresh = async () => (await desktop.tray.item()).click('Refresh calendars');

  it('is rejected with a clear error if the password is wrong', async () => {
    const { code, stdout, stderr } = await app.tell(`--add-feed=${radicale.urlWith('guess')}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^The server wants you to sign in\./);
    expect((await app.status()).feeds).toEqual([]);
  });

  it('is read with the user and password in its address', async () => {
    expect(await app.tell(`--add-feed=${radicale.urlWith(password)}`)).toEqual({
      code: 0,
      stdout: 'Added. 1 meeting today\n',
      stderr: '',
    });
    expect(await nowAndNext()).toEqual(['Planning', undefined]);
  });

  it('is up to date after another program adds, moves and removes meetings', async () => {
    await radicale.put(startingAt('Review', fromNow(30 * minute)));
    await refresh();
    await expect.poll(nowAndNext).toEqual(['Planning', 'Review']);

    await radicale.put(startingAt('Review', fromNow(-5 * minute)));
    await refresh();
    await expect.poll(nowAndNext).toEqual(['Review', undefined]);

    await radicale.remove('Review');
    await refresh();
    await expect.poll(nowAndNext).toEqual(['Planning', undefined]);
  });

  it('stays visible when its password changes, and Settings asks for a sign-in', async () => {
    radicale.changePassword('another one');
    await refresh();
    await expect
      .poll(async () => (await app.status()).feeds)
      .toMatchObject([{ fault: 'sign-in', events: 1 }]);
    expect(await nowAndNext()).toEqual(['Planning', undefined]);
    await app.tell('--open=settings');
    const settings = await app.window('settings');
    await settings.getByText('The server wants you to sign in.').waitFor();
  });

  it('keeps its password secret: it appears in no window, no output and no file except settings.json', async () => {
    await app.tell('--open=today');
    await app.window('today');
    const signIn = Buffer.from(`ana:${password}`).toString('base64');
    const secrets = [password, encodeURIComponent(password), signIn, '/ana/work'];
    expect(await placesWith(app, secrets)).toEqual([]);
    expect(filesWith(app.dataFolder, secrets).filter(name => name !== 'settings.json')).toEqual([]);
  });
});
