import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCalendar, type FeedCalendar } from '../../../src/main/calendar/calendar';
import { createFetch } from '../../../src/main/calendar/fetch/fetch';
import type { Watch } from '../../../src/main/calendar/fetch/localFile';
import { nodeTransport } from '../../../src/main/calendar/fetch/nodeTransport';
import { parseCalendar } from '../../../src/main/calendar/parse/parseCalendar';
import type { ParseFeed } from '../../../src/main/calendar/parseJob';
import { fail } from '../../../src/shared/domain/common/result';
import { hour, midnightAfter, minute, second, timeOnDay } from '../../../src/shared/domain/common/time';
import { type Feed, sampleSource } from '../../../src/shared/domain/settings/settings';
import { emptyFolder } from '../../support/dataFolder';
import { type FakeClock, fakeClock } from '../../support/fakeClock';
import { feedText } from '../../support/feedText';
import { serve } from '../../support/httpServer';
import { isPrivate } from '../../support/permissions';

const morning = new Date(2026, 2, 10, 8).getTime();
const at = (time: string, days = 0): number => timeOnDay(midnightAfter(morning, days), time);
const resources = join(import.meta.dirname, '../../../resources');

const meeting = (title: string, start: number, end = start + hour) => ({ title, start, end });
const standUp = feedText([meeting('Stand-up', at('09:00'))]);
const review = feedText([meeting('Review', at('10:00'))]);

const feedAt = (source: string, id = 'f1'): Feed => ({ id, name: 'Work', source, addresses: [], on: true });

/** The response of the server, which tests can replace. */
interface Answer {
  text: string;
  status?: number;
}

async function serverOf(answer: Answer) {
  const listener: RequestListener = (request, response) => {
    const etag = `"${answer.text.length}-${answer.text.charCodeAt(90)}"`;
    if (answer.status !== undefined) response.writeHead(answer.status).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(answer.text);
  };
  return serve(listener);
}

interface Running {
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

interface Start {
  readonly folder?: string;
  readonly clock?: FakeClock;
  readonly read?: ParseFeed;
  readonly watch?: Watch;
}

/** The app's calendar, but with Node's HTTP, a parser in this thread, and a fake clock. */
function start({
  folder = join(emptyFolder(), 'calendar'),
  clock = fakeClock(morning),
  read,
  watch,
}: Start = {}): Running {
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

async function following(source: string, given: Start = {}): Promise<Running> {
  const running = start(given);
  await running.asked('f1', () => running.calendar.follow([feedAt(source)]));
  return running;
}

describe('a followed feed', () => {
  it('provides its occurrences and its health', async () => {
    const { origin } = await serverOf({ text: standUp });

    const { calendar } = await following(origin);

    expect(calendar.occurrences()).toEqual([
      {
        feedId: 'f1',
        addresses: [],
        occurrences: [expect.objectContaining({ title: 'Stand-up', start: at('09:00'), end: at('10:00') })],
      },
    ]);
    expect(calendar.health('f1')).toEqual({
      lastSuccess: morning,
      nextFetch: morning + 5 * minute,
      fault: null,
      bytes: standUp.length,
      events: 1,
      problems: [],
      problemCount: 0,
    });
  });

  it('is copied unchanged, readable only by the user, under a neutral name', async () => {
    const { origin } = await serverOf({ text: standUp });

    const { folder } = await following(`${origin}/private-1/basic.ics`);

    expect(readdirSync(folder).sort()).toEqual(['f1.ics', 'f1.json']);
    expect(readFileSync(join(folder, 'f1.ics'), 'utf8')).toBe(standUp);
    expect(readFileSync(join(folder, 'f1.json'), 'utf8')).not.toContain('private-1');
    expect(readdirSync(folder).every(name => isPrivate(join(folder, name)))).toBe(true);
  });

  it('is not fetched again when it is followed twice', async () => {
    const { origin, requests } = await serverOf({ text: standUp });
    const { calendar } = await following(origin);

    calendar.follow([feedAt(origin)]);
    calendar.follow([{ ...feedAt(origin), name: 'Other' }]);

    await calendar.test(feedAt(origin));
    expect(requests.length).toBe(2);
  });

  it('disappears with its copy when it is removed', async () => {
    const { origin } = await serverOf({ text: standUp });
    const { calendar, folder, titles, clock } = await following(origin);

    calendar.follow([]);

    expect(titles()).toEqual([]);
    expect(clock.timers()).toBe(0);
    await expect.poll(() => readdirSync(folder)).toEqual([]);
  });

  it('keeps its copy while it is switched off', async () => {
    const answer: Answer = { text: standUp };
    const { origin } = await serverOf(answer);
    const { calendar, asked, titles } = await following(origin);

    calendar.follow([{ ...feedAt(origin), on: false }]);
    expect(titles()).toEqual([]);

    answer.status = 503;
    await asked('f1', () => calendar.follow([feedAt(origin)]));

    expect(titles()).toEqual(['Stand-up']);
  });
});

describe('the next check of a feed', () => {
  it('comes after five minutes and downloads nothing if nothing changed', async () => {
    const answer: Answer = { text: standUp };
    const { origin, requests } = await serverOf(answer);
    const { calendar, clock, asked, reads, titles } = await following(origin);

    await asked('f1', () => expect(clock.runNext()).toBe(5 * minute));
    expect(requests[1]?.headers['if-none-match']).toBeDefined();
    expect(reads()).toBe(1);
    expect(calendar.health('f1')).toMatchObject({ lastSuccess: morning + 5 * minute, fault: null });

    answer.text = review;
    await asked('f1', () => clock.runNext());
    expect(titles()).toEqual(['Review']);
  });

  it('is delayed further with each failure, until a success', async () => {
    const answer: Answer = { text: standUp, status: 500 };
    const { origin } = await serverOf(answer);
    const { calendar, clock, asked } = await following(origin);
    const waits = [];

    for (let failures = 0; failures < 5; failures++) {
      waits.push((calendar.health('f1').nextFetch ?? 0) - clock.now());
      await asked('f1', () => clock.runNext());
    }
    expect(waits.map(wait => wait / minute)).toEqual([10, 20, 40, 60, 60]);

    answer.status = undefined;
    await asked('f1', () => clock.runNext());
    expect((calendar.health('f1').nextFetch ?? 0) - clock.now()).toBe(5 * minute);
  });

  it('comes soon if the server could not be reached', async () => {
    const { calendar, clock } = await following('http://127.0.0.1:1/basic.ics');

    expect(calendar.health('f1')).toMatchObject({
      fault: 'unreachable',
      nextFetch: clock.now() + 30 * second,
    });
  });

  it('comes at once on a refresh', async () => {
    const answer: Answer = { text: standUp };
    const { origin } = await serverOf(answer);
    const { calendar, asked, titles } = await following(origin);

    answer.text = review;
    await asked('f1', () => calendar.refresh());

    expect(titles()).toEqual(['Review']);
  });

  it('comes once more if refreshes are asked for while it is being read', async () => {
    const asked: ServerResponse[] = [];
    let notify = (): void => undefined;
    const { origin } = await serve((_, response) => {
      asked.push(response);
      notify();
    });
    const until = (count: number): Promise<void> =>
      new Promise(resolve => {
        notify = () => void (asked.length >= count && resolve());
        notify();
      });
    const { calendar, titles, when } = start();
    calendar.follow([feedAt(origin)]);
    await until(1);

    calendar.refresh();
    calendar.refresh();
    asked[0]?.end(standUp);
    await until(2);
    asked[1]?.end(review);
    await when(() => titles().join() === 'Review');

    expect(calendar.health('f1').nextFetch).not.toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('does not come on a refresh before the server wants it', async () => {
    const { origin, requests } = await serve((_, response) =>
      response.writeHead(503, { 'retry-after': '120' }).end(),
    );
    const { calendar, clock, asked, when } = start();
    calendar.follow([feedAt(origin)]);
    calendar.refresh();
    await when(() => calendar.health('f1').fault === 'busy');
    const atFirst = requests.length;

    calendar.refresh();
    clock.jump(10 * minute);
    await asked('f1', () => calendar.refresh());

    expect([atFirst, requests.length]).toEqual([1, 2]);
  });

  it('comes on a refresh if the clock has been set back since the server asked to wait', async () => {
    const { origin, requests } = await serve((_, response) =>
      response.writeHead(503, { 'retry-after': '120' }).end(),
    );
    const { calendar, clock, asked, when } = start();
    calendar.follow([feedAt(origin)]);
    await when(() => calendar.health('f1').fault === 'busy');

    clock.jump(-3 * hour);
    await asked('f1', () => calendar.refresh());

    expect(requests.length).toBe(2);
  });

  it('is not delayed when the clock is set back', async () => {
    const { origin, requests } = await serverOf({ text: standUp });
    const { clock, asked } = await following(origin);

    clock.jump(-3 * hour);
    await asked('f1', () => expect(clock.runNext()).toBe(5 * minute));

    expect(requests.length).toBe(2);
  });
});

describe('a failing feed', () => {
  it.each<[string, Answer, string]>([
    ['a sign-in page', { text: '<!doctype html><html></html>' }, 'web-page'],
    ['half of it', { text: standUp.slice(0, 150) }, 'damaged'],
    ['nothing', { text: '' }, 'not-a-calendar'],
    ['an error', { text: standUp, status: 500 }, 'server'],
  ])('with %s leaves the last good copy, now and after a restart', async (_, bad, fault) => {
    const answer: Answer = { text: standUp };
    const { origin } = await serverOf(answer);
    const { calendar, clock, folder, asked, titles } = await following(origin);

    Object.assign(answer, bad);
    await asked('f1', () => clock.runNext());

    const shown = { fault, lastSuccess: morning, events: 1 };
    expect(titles()).toEqual(['Stand-up']);
    expect(calendar.health('f1')).toMatchObject(shown);
    expect(readdirSync(folder).sort()).toEqual(['f1.ics', 'f1.json']);

    await calendar.stop();
    const later = await following(origin, { folder, clock });
    expect(later.titles()).toEqual(['Stand-up']);
    expect(later.calendar.health('f1')).toMatchObject(shown);
  });

  it('does not affect other feeds', async () => {
    const answer: Answer = { text: standUp };
    const [good, bad] = await Promise.all([serverOf({ text: review }), serverOf(answer)]);
    const { calendar, asked, titles } = start();
    await asked('bad', () => calendar.follow([feedAt(bad.origin, 'bad'), feedAt(good.origin, 'good')]));

    answer.text = 'nothing';
    await asked('bad', () => calendar.refresh());
    await asked('good', () => calendar.refresh());

    expect(titles()).toEqual(['Stand-up', 'Review']);
    expect([calendar.health('bad').fault, calendar.health('good').fault]).toEqual(['not-a-calendar', null]);
  });
});

describe('a launch', () => {
  it('shows the copy until the server answers', async () => {
    const { origin } = await serverOf({ text: standUp });
    const { folder, calendar } = await following(origin);
    await calendar.stop();
    const silent = await serve(() => undefined);

    const later = start({ folder });
    later.calendar.follow([feedAt(silent.origin)]);
    await later.when(() => later.titles().length > 0);

    expect(later.calendar.health('f1')).toMatchObject({ lastSuccess: morning, nextFetch: null });
  });

  it.each([
    ['was changed by someone', (folder: string) => writeFileSync(join(folder, 'f1.ics'), 'nonsense')],
    ['was removed by someone', (folder: string) => rmSync(join(folder, 'f1.ics'))],
  ])('asks for all of it where the copy %s', async (_, spoil) => {
    const { origin } = await serverOf({ text: standUp });
    const { folder, calendar } = await following(origin);
    await calendar.stop();
    spoil(folder);

    const later = await following(origin, { folder });

    expect(later.titles()).toEqual(['Stand-up']);
    expect(readFileSync(join(folder, 'f1.ics'), 'utf8')).toBe(standUp);
  });

  it('removes unfinished downloads of a killed process', async () => {
    const { origin } = await serverOf({ text: standUp });
    const { folder, calendar } = await following(origin);
    await calendar.stop();
    writeFileSync(join(folder, 'half.new'), standUp.slice(0, 50));

    await following(origin, { folder });

    expect(readdirSync(folder).sort()).toEqual(['f1.ics', 'f1.json']);
  });
});

describe('the expanded days', () => {
  const daily = standUp
    .replace('SUMMARY', 'RRULE:FREQ=DAILY\r\nSUMMARY')
    .replace(/DTSTART:\d{8}/, 'DTSTART:20250101');
  const dailyLocal = daily
    .replace(/DTSTART:(\d{8}T)\d{6}Z/, 'DTSTART:$1090000')
    .replace(/DTEND:.*/, 'DURATION:PT1H');

  it('reach from a month ago to a week ahead and move on at midnight', async () => {
    const { origin } = await serverOf({ text: dailyLocal });
    const { calendar, clock, when } = await following(origin, { clock: fakeClock(at('23:58')) });
    const starts = () => calendar.occurrences()[0]?.occurrences.map(({ start }) => start) ?? [];

    expect([starts()[0], starts().at(-1)]).toEqual([at('09:00', -31), at('09:00', 7)]);

    expect(clock.runNext()).toBe(2 * minute);
    await when(() => starts()[0] === at('09:00', -30));
    expect(starts().at(-1)).toBe(at('09:00', 8));
  });

  it('are expanded once more when the zone changes, without a request', async () => {
    const { origin, requests } = await serverOf({ text: dailyLocal });
    const { calendar, moveTo, when, reads } = await following(origin);
    const first = () => calendar.occurrences()[0]?.occurrences[0]?.start ?? 0;
    const before = first();

    moveTo('Pacific/Kiritimati');
    for (let tick = 0; tick < 3; tick++) calendar.reexpand();
    await when(() => first() !== before);
    calendar.reexpand();
    await calendar.stop();

    expect([reads(), requests.length]).toEqual([2, 1]);
  });
});

describe('a pattern for join links', () => {
  it('counts at once for the occurrences that are there, without a request', async () => {
    const link = 'https://meet.example.com/team/standup';
    const { origin, requests } = await serverOf({
      text: feedText([{ ...meeting('Stand-up', at('09:00')), location: link }]),
    });
    const { calendar, joinAt, when, reads } = await following(origin);
    const joinLink = () => calendar.occurrences()[0]?.occurrences[0]?.joinLink;
    expect(joinLink()).toBeNull();

    joinAt(['meet.example.com/team']);
    calendar.reexpand();
    await when(() => joinLink() === link);

    expect([reads(), requests.length]).toEqual([2, 1]);
  });
});

describe('days outside the expanded window', () => {
  const old = feedText([meeting('Long ago', at('09:00', -200))]);

  it('are parsed on demand and not stored', async () => {
    const { origin } = await serverOf({ text: old });
    const { calendar, titles, reads } = await following(origin);
    const before = reads();
    const [feed] = await calendar.occurrencesIn({ start: at('00:00', -300), end: at('00:00', -100) });
    expect(feed?.occurrences.map(({ title }) => title)).toEqual(['Long ago']);
    expect([reads() - before, titles()]).toEqual([1, []]);
  });

  it('are not parsed again if the window covers them', async () => {
    const { origin } = await serverOf({ text: standUp });
    const { calendar, reads } = await following(origin);
    const before = reads();
    const [feed] = await calendar.occurrencesIn({ start: at('00:00'), end: at('00:00', 1) });
    expect(feed?.occurrences.map(({ title }) => title)).toEqual(['Stand-up']);
    expect(reads()).toBe(before);
  });
});

describe('a tested feed', () => {
  it('returns its events and today’s meetings, and is not fetched again when it is then followed', async () => {
    const { origin, requests } = await serverOf({
      text: feedText([meeting('Stand-up', at('09:00')), meeting('Retro', at('09:00', 1))]),
    });
    const { calendar, titles } = start();

    expect(await calendar.test(feedAt(origin))).toEqual({
      ok: true,
      value: { events: 2, today: [{ title: 'Stand-up', start: at('09:00'), end: at('10:00') }] },
    });
    expect(titles()).toEqual([]);

    calendar.follow([feedAt(origin)]);
    expect(titles()).toEqual(['Stand-up', 'Retro']);
    expect(requests.length).toBe(1);
  });

  it('leaves nothing behind if it fails', async () => {
    const { origin } = await serverOf({ text: '<html>' });
    const { calendar, clock, folder } = start();

    expect(await calendar.test(feedAt(origin))).toEqual({ ok: false, problem: 'web-page' });

    expect(readdirSync(folder)).toEqual([]);
    expect(clock.timers()).toBe(0);
  });
});

describe('a local file', () => {
  it('is read again each time it is saved', async () => {
    const path = join(emptyFolder(), 'mine.ics');
    writeFileSync(path, standUp);
    const { calendar, titles, when } = start();
    calendar.follow([feedAt(path)]);
    await when(() => titles().includes('Stand-up'));

    // As editors do: written to a new file, which then replaces the old one.
    const save = (title: string): void => {
      writeFileSync(`${path}~`, feedText([meeting(title, at('11:00'))]));
      renameSync(`${path}~`, path);
    };
    const saved = (title: string) => () => {
      save(title);
      return titles();
    };
    // Watching starts some time after the feed is followed.
    await expect.poll(saved('First'), { interval: 500, timeout: 10_000 }).toEqual(['First']);
    for (const title of ['Second', 'Third']) {
      save(title);
      await when(() => titles().includes(title));
    }
  }, 20_000);

  it('is reported as not found when it is deleted, and keeps its copy', async () => {
    const path = join(emptyFolder(), 'mine.ics');
    writeFileSync(path, standUp);
    const { calendar, titles, when } = start();
    calendar.follow([feedAt(path)]);
    await when(() => titles().length > 0);

    rmSync(path);
    calendar.refresh();
    await when(() => calendar.health('f1').fault === 'not-found');

    expect(titles()).toEqual(['Stand-up']);
    expect(calendar.health('f1').nextFetch).toBeNull();
  });
});

describe('a folder instead of a file', () => {
  it('is refused as a folder', async () => {
    const { calendar } = start();
    expect(await calendar.test(feedAt(emptyFolder()))).toEqual({ ok: false, problem: 'folder' });
  });
});

describe('a local file that is switched off and on again during a test', () => {
  it('is not parsed again when its watcher becomes ready and it is unchanged', async () => {
    const path = join(emptyFolder(), 'a.ics');
    writeFileSync(path, standUp);
    let onReady = (): void => undefined;
    const watch: Watch = (_, onChange) => {
      onReady = onChange;
      return () => undefined;
    };
    const { calendar, clock, reads, when } = start({ watch });
    calendar.follow([feedAt(path)]);
    await when(() => calendar.health('f1').lastSuccess !== null);
    clock.jump(minute);

    onReady();
    await when(() => calendar.health('f1').lastSuccess === clock.now());

    expect(reads()).toBe(1);
  });

  it('is watched once, and not at all after it is removed', async () => {
    const path = join(emptyFolder(), 'mine.ics');
    writeFileSync(path, standUp);
    let watches = 0;
    const watch: Watch = () => {
      watches++;
      return () => void watches--;
    };
    const { calendar } = start({ watch });
    calendar.follow([feedAt(path)]);
    const tested = calendar.test(feedAt(path));
    calendar.follow([{ ...feedAt(path), on: false }]);
    expect(watches).toBe(0);
    calendar.follow([feedAt(path)]);
    expect(watches).toBe(1);
    await tested;
    calendar.follow([]);
    expect(watches).toBe(0);
  });
});

describe('the sample day', () => {
  it('reports a fault if it cannot be copied', async () => {
    const inTheWay = join(emptyFolder(), 'calendar');
    writeFileSync(inTheWay, '');
    const { calendar } = start({ folder: inTheWay });
    expect(await calendar.test(feedAt(sampleSource))).toEqual({ ok: false, problem: 'no-access' });
  });

  it('has every kind of event', async () => {
    const { calendar } = start();

    const today = await calendar.test(feedAt(sampleSource));

    expect(today).toMatchObject({ ok: true, value: { events: 22 } });
    expect(today.ok && today.value.today.map(({ title }) => title)).toEqual([
      'Stand-up',
      'Design review',
      '1:1 with Ana',
      'Roadmap',
      'Customer call',
      'Sprint planning',
      'Interview debrief',
      'Demo',
      'Wrap-up with the team',
    ]);
    calendar.follow([feedAt(sampleSource)]);
    const [sample] = calendar.occurrences();
    const standUps = sample?.occurrences.filter(({ title }) => title === 'Stand-up') ?? [];
    expect(standUps.at(-1)?.joinLink).toBe('https://meet.google.com/abc-defg-hij');
  });
});
