/** The app's calendar, running with Node's HTTP, a parser in this thread, and a fake clock. */
import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCalendar, type FeedCalendar } from '../../src/main/calendar/calendar';
import { createFetch } from '../../src/main/calendar/fetch/fetch';
import type { Watch } from '../../src/main/calendar/fetch/localFile';
import { nodeTransport } from '../../src/main/calendar/fetch/nodeTransport';
import { parseCalendar } from '../../src/main/calendar/parse/parseCalendar';
import type { ParseFeed } from '../../src/main/calendar/parseJob';
import { fail } from '../../src/shared/domain/common/result';
import { hour, midnightAfter, timeOnDay } from '../../src/shared/domain/common/time';
import type { Feed } from '../../src/shared/domain/settings/settings';
import { emptyFolder } from './dataFolder';
import { type FakeClock, fakeClock } from './fakeClock';
import { feedText } from './feedText';
import { serve } from './httpServer';

/** Eight in the morning of a day in March 2026. */
export const morning = new Date(2026, 2, 10, 8).getTime();
export const instantAt = (time: string, days = 0): number => timeOnDay(midnightAfter(morning, days), time);
const resources = join(import.meta.dirname, '../../resources');

export const eventNamed = (title: string, start: number, end = start + hour) => ({ title, start, end });
export const standUp = feedText([eventNamed('Stand-up', instantAt('09:00'))]);
export const review = feedText([eventNamed('Review', instantAt('10:00'))]);

export const feedAt = (source: string, id = 'f1'): Feed => ({
  id,
  name: 'Work',
  source,
  addresses: [],
  on: true,
});

/** The response of the server, which tests can replace. */
export interface Answer {
  text: string;
  status?: number;
}

export async function serverOf(answer: Answer) {
  const listener: RequestListener = (request, response) => {
    const etag = `"${answer.text.length}-${answer.text.charCodeAt(90)}"`;
    if (answer.status !== undefined) response.writeHead(answer.status).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(answer.text);
  };
  return serve(listener);
}

export interface RunningCalendar {
  readonly calendar: FeedCalendar;
  readonly clock: FakeClock;
  readonly folder: string;
  /** The number of parsed files. */
  readonly reads: () => number;
  titles(feedId?: string): readonly string[];
  /** Resolves at the first change after which the condition holds. */
  when(holds: () => boolean): Promise<void>;
  /** Resolves after another check of the feed. */
  asked(feedId: string, ask: () => void): Promise<void>;
  moveTo(zone: string): void;
  /** Sets the user's patterns for join links. */
  joinAt(patterns: readonly string[]): void;
}

export interface Start {
  readonly folder?: string;
  readonly clock?: FakeClock;
  readonly read?: ParseFeed;
  readonly watch?: Watch;
}

export function start({
  folder = join(emptyFolder(), 'calendar'),
  clock = fakeClock(morning),
  read,
  watch,
}: Start = {}): RunningCalendar {
  const listeners = new Set<() => void>();
  let reads = 0;
  let zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  let patterns: readonly string[] = [];
  const readHere: ParseFeed = async ({ path, window, hostZone, joinPatterns }) => {
    reads++;
    return existsSync(path)
      ? parseCalendar(readFileSync(path), window, hostZone, { joinPatterns })
      : fail('no-access');
  };
  const calendar = createCalendar({
    folder,
    resources,
    fetch: createFetch(nodeTransport),
    read: read ?? readHere,
    clock,
    random: () => 0.5,
    ...(watch && { watch }),
    hostZone: () => zone,
    rules: () => ({ ignore: [], counted: [] }),
    joinPatterns: () => patterns,
    onChange: () => {
      for (const look of [...listeners]) look();
    },
  });
  onTestFinished(() => calendar.stop());

  const when = (holds: () => boolean): Promise<void> =>
    new Promise(resolve => {
      const look = (): void => {
        if (!holds()) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });

  return {
    calendar,
    clock,
    folder,
    when,
    reads: () => reads,
    titles: feedId =>
      calendar
        .occurrences()
        .filter(feed => feedId === undefined || feed.feedId === feedId)
        .flatMap(({ occurrences }) => occurrences.map(({ title }) => title)),
    async asked(feedId, ask) {
      let answered = false;
      const answer = (): void => {
        answered = true;
      };
      ask();
      listeners.add(answer);
      await when(() => answered && isSettled(calendar, feedId));
      listeners.delete(answer);
    },
    moveTo(other) {
      zone = other;
    },
    joinAt(others) {
      patterns = others;
    },
  };
}

/** Whether a check is complete, so that the next one is scheduled. */
const isSettled = (calendar: FeedCalendar, feedId: string): boolean =>
  calendar.health(feedId).nextFetch !== null;

/** Starts with this feed, and waits until it has been read. */
export async function following(source: string, given: Start = {}): Promise<RunningCalendar> {
  const running = start(given);
  await running.asked('f1', () => running.calendar.follow([feedAt(source)]));
  return running;
}
