/** Measures the time from the end of a meeting until the overlay is painted, with a watched file as the feed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Entry, isReset } from '../../src/shared/domain/journal/entry';
import { launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop } from '../support/desktop';
import { feedText, fromNow } from '../support/feedText';
import { until } from '../support/until';
import { type Figure, percentile } from './figures';

const samples = 20;
const leadMs = 3_000;
const minute = 60_000;

const skipped = (entries: readonly Entry[]): number =>
  entries.filter(entry => isReset(entry) && entry.outcome === 'skipped').length;

/** When the renderer last marked the reset as painted, in epoch milliseconds; undefined if not since `since`. */
const paintedSince = (page: Page, since: number): Promise<number | undefined> =>
  page.evaluate(due => {
    const marks = performance
      .getEntriesByName('painted')
      .map(mark => performance.timeOrigin + mark.startTime);
    return marks.findLast(at => at >= due);
  }, since);

export async function dueToPainted(): Promise<readonly Figure[]> {
  const desktop = await startDesktop();
  const folder = newFolder();
  const feed = join(folder, 'day.ics');
  writeFileSync(feed, feedText([]));
  // An X server counts its start as keyboard input, and the typing hold would delay the overlay.
  const settings = { preferences: { holds: { typing: false } } };
  const app = await launchApp({ desktop, dataFolder: folder, settings, args: ['--hidden'] });
  const delaysMs: number[] = [];
  try {
    await app.tell(`--add-feed=${feed}`);
    for (let sample = 0; sample < samples; sample += 1) {
      const due = fromNow(leadMs);
      writeFileSync(feed, feedText([{ title: `Meeting ${sample}`, start: due - 30 * minute, end: due }]));
      const [page, painted] = await until('the overlay', async () => {
        for (const candidate of app.windows('reset')) {
          const at = await paintedSince(candidate, due).catch(() => undefined);
          if (at !== undefined) return [candidate, at] as const;
        }
        return undefined;
      });
      delaysMs.push(painted - due);
      // Keys are ignored for the first 400 ms, so Esc is pressed until the journal has the entry.
      await until('the reset to be skipped', async () => {
        await page.keyboard.press('Escape').catch(() => undefined);
        return skipped(app.journal()) > sample ? true : undefined;
      });
    }
  } finally {
    await app.stop();
    desktop.stop();
    removeFolder(folder);
  }
  return [
    {
      name: 'Due instant → overlay painted, 95th percentile',
      unit: 'ms',
      app: delaysMs,
      goal: { value: 100 },
      of: values => percentile(values, 0.95),
    },
  ];
}
