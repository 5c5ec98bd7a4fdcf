/** `npm run screenshots`: takes the README's screenshots of every window of the real app, in light and dark. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../src/shared/domain/journal/entry';
import { type App, launchApp, newFolder, removeFolder } from '../tests/support/app';
import { startDesktop } from '../tests/support/desktop';
import { type FeedEvent, feedText } from '../tests/support/feedText';
import { buildIfStale } from './build';
import { inRoot } from './paths';
import { setUp } from './setup';
import { neededByTests } from './systemPackages';

const minute = 60_000;
const pictures = inRoot('resources', 'screenshots');

/** Returns a zone in which it is currently about 10:30 in the morning. */
function morningZone(now: Date): string {
  const ahead = ((10 - now.getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Returns meetings at round times, one of which ends at `end`. */
function morning(end: number): readonly [FeedEvent, ...FeedEvent[]] {
  const roundedEnd = Math.round(end / (5 * minute)) * 5 * minute;
  const span = (from: number, to: number) => ({
    start: roundedEnd + from * minute,
    end: roundedEnd + to * minute,
  });
  return [
    { title: 'Standup', ...span(-95, -80) },
    { title: 'Budget review', start: roundedEnd - 60 * minute, end },
    { title: 'Design sync', ...span(10, 40), location: 'https://meet.google.com/abc-defg-hij' },
    { title: '1:1 with Ana', ...span(55, 85) },
    { title: 'Hiring', ...span(85, 115) },
    { title: 'Roadmap', ...span(205, 265) },
  ];
}

/** Earlier entries of the day, including the reset at the end of the standup. */
const earlier = (now: number, standup: FeedEvent): readonly Entry[] => [
  {
    id: 'direction',
    kind: 'direction',
    at: now - 120 * minute,
    day: dayIn(now),
    line: 'ask before I answer',
  },
  { id: 'morning', kind: 'check-in', at: now - 105 * minute, energy: 3, focus: 4 },
  {
    id: 'standup',
    kind: 'reset',
    at: standup.end,
    transition: `standup@tests@${standup.start}@${standup.end}`,
    outcome: 'done',
    seconds: 60,
    energy: 4,
    focus: 3,
    steady: true,
  },
];

const dayIn = (at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: process.env.TZ, dateStyle: 'short' }).format(at);

async function picture(app: App, view: Parameters<App['window']>[0], name: string): Promise<void> {
  const page = await app.window(view);
  await page.locator('#root > *').first().waitFor();
  await page.waitForTimeout(600); // Waits for the fade-in.
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function pictureAll(appearance: 'light' | 'dark'): Promise<void> {
  const desktop = await startDesktop();
  const data = newFolder();
  try {
    const end = Date.now() + 12_000;
    const feed = join(data, 'Work.ics');
    const [standup, ...meetings] = morning(end);
    writeFileSync(feed, feedText([standup, ...meetings]));
    mkdirSync(join(data, 'journal'));
    const entries = earlier(end, standup);
    writeFileSync(
      join(data, 'journal', `${dayIn(end).slice(0, 7)}.json`),
      JSON.stringify({ version: 1, entries }),
    );
    const app = await launchApp({ desktop, dataFolder: data, settings: { preferences: { appearance } } });
    await picture(app, 'welcome', `welcome-${appearance}`);
    await app.tell(`--add-feed=${feed}`);
    await (await app.window('welcome')).close();
    const reset = await app.window('reset');
    await reset.getByRole('dialog', { name: 'Reset' }).waitFor();
    await reset.getByRole('button', { name: 'Energy 4' }).click();
    await reset.waitForTimeout(6_000);
    await picture(app, 'reset', `reset-${appearance}`);
    await reset.getByRole('button', { name: 'Done' }).click();
    for (const view of ['today', 'settings', 'reflection'] as const) {
      await app.tell(`--open=${view}`);
      await picture(app, view, `${view}-${appearance}`);
    }
    await app.stop();
  } finally {
    desktop.stop();
    removeFolder(data);
  }
}

process.env.TZ = morningZone(new Date());
const electron = await setUp({ programs: neededByTests });
if (!electron.ok || !(await buildIfStale())) throw new Error('not ready to run');
mkdirSync(pictures, { recursive: true });
await pictureAll('light');
await pictureAll('dark');
