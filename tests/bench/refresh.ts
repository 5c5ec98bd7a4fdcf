/** Measures the longest block of the main process while a feed of 10,000 events is refreshed. */
import { launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop } from '../support/desktop';
import { startFeedServer } from '../support/feedServer';
import { feedText, fromNow } from '../support/feedText';
import { until } from '../support/until';
import type { Figure } from './figures';

const events = 10_000;
const refreshes = 5;
const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Events spread over three years around an instant, several per day. The instant is the same for each refresh: if all
 * meetings moved, those that just ended would be written to the journal as missed.
 */
const manyEvents = (first: string, around: number): string =>
  feedText(
    Array.from({ length: events }, (_, index) => {
      const start = around + (index / events - 0.5) * 3 * 365 * day;
      return {
        title: index === 0 ? first : `Meeting ${index}`,
        uid: `${index}@tests`,
        start,
        end: start + 30 * minute,
      };
    }),
  );

/** Measures the event loop's delay through the inspector, without a hook in the app. */
export async function longestBlock(): Promise<readonly Figure[]> {
  const desktop = await startDesktop();
  const folder = newFolder();
  const around = fromNow(0);
  const server = await startFeedServer(manyEvents('First', around));
  const app = await launchApp({ desktop, dataFolder: folder, args: ['--hidden'] });
  const blockedMs: number[] = [];
  try {
    await app.tell(`--add-feed=${server.url}`);
    const item = await desktop.tray.item();
    for (let round = 0; round < refreshes; round += 1) {
      await app.electron.evaluate(() => {
        const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
        const delay = monitorEventLoopDelay({ resolution: 1 });
        delay.enable();
        Object.assign(globalThis, { loopDelay: delay });
      });
      const answeredBefore = server.answered.length;
      server.publish(manyEvents(`First, ${round}`, around));
      await item.click('Refresh calendars');
      await until('the feed to be fetched', () =>
        server.answered.length > answeredBefore ? true : undefined,
      );
      await new Promise(resolve => setTimeout(resolve, 5_000));
      blockedMs.push(
        await app.electron.evaluate(() => {
          const { loopDelay } = globalThis as unknown as { loopDelay: { max: number; disable(): void } };
          loopDelay.disable();
          return loopDelay.max / 1e6;
        }),
      );
    }
  } finally {
    await app.stop();
    await server.stop();
    desktop.stop();
    removeFolder(folder);
  }
  return [
    {
      name: 'Longest block of the main process while 10,000 events are refreshed',
      unit: 'ms',
      app: blockedMs,
      goal: { value: 16 },
      of: values => Math.max(...values),
    },
  ];
}
