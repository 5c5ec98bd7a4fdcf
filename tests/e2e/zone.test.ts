/** The computer's time zone, and with it the date, changes while the app runs. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findElectron } from '../../scripts/electron';
import { minute } from '../../src/shared/domain/common/time';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText, fromNow } from '../support/feedText';
import { calendarAdded } from '../support/followedFeed';
import { canHaveOwnEtc, createOwnEtc, type OwnEtc } from '../support/ownEtc';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

// Twenty-five hours apart, so never on the same date.
const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

const shown = (at: number, timeZone: string, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...parts, timeZone }).format(at).replace(/\s/g, '\u00a0');
const dayIn = (zone: string) => shown(Date.now(), zone, { weekday: 'long', day: 'numeric', month: 'long' });

let desktop: TestDesktop;
let server: FeedServer;
let etc: OwnEtc;
let app: App;

// The app has to use the computer's zone.
delete process.env.TZ;

describe.skipIf(!canHaveOwnEtc())('crossing the date line', () => {
  const end = fromNow(20 * minute);

  beforeAll(async () => {
    desktop = await startDesktop();
    server = await startFeedServer(feedText([{ title: 'On board', start: end - 30 * minute, end }]));
    etc = createOwnEtc(findElectron() ?? '', east);
    const args = ['--hidden', `--add-feed=${server.url}`];
    app = await launchApp({ desktop, settings: undisturbed, executable: etc.executable, args });
    await calendarAdded(app);
    await app.tell('--open=today');
  });

  afterAll(async () => {
    await app?.stop();
    await server?.stop();
    etc?.remove();
    desktop?.stop();
  });

  /** The text of Today, with all spaces made non-breaking. */
  const today = async () =>
    ((await (await app.window('today')).locator('body').textContent()) ?? '').replace(/[ \u202f]/g, '\u00a0');

  /** Computes the day on every poll, because midnight may pass meanwhile. */
  const expectDayIn = (zone: string) =>
    expect
      .poll(async () => (await today()).includes(dayIn(zone)), { message: `the day in ${zone}` })
      .toBe(true);

  it('starts with the day and time of the old zone', async () => {
    await expectDayIn(east);
    await expect.poll(today).toContain(shown(end, east, { hour: 'numeric', minute: '2-digit' }));
  });

  it('switches to the day and time of the new zone', async () => {
    etc.travelTo(west);
    await expectDayIn(west);
    await expect.poll(today).toContain(shown(end, west, { hour: 'numeric', minute: '2-digit' }));
  });

  it('updates the time in the tray', async () => {
    const time = shown(end, west, { hour: 'numeric', minute: '2-digit' });
    await expect
      .poll(async () => (await (await desktop.tray.item()).tooltip()).replace(/\s/g, '\u00a0'))
      .toContain(time);
  });

  it('keeps the current meeting, and logs nothing', async () => {
    const status = await app.status();
    expect([status.current.title, status.transition.at]).toEqual(['On board', end]);
    expect(app.journal()).toEqual([]);
  });
});
