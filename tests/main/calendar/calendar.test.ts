import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minute } from '../../../src/shared/domain/common/time';
import { sampleSource } from '../../../src/shared/domain/settings/settings';
import { emptyFolder } from '../../support/dataFolder';
import { fakeClock } from '../../support/fakeClock';
import { feedText } from '../../support/feedText';
import { isPrivate } from '../../support/permissions';
import {
  type Answer,
  eventNamed,
  feedAt,
  following,
  instantAt,
  morning,
  serverOf,
  standUp,
  start,
} from '../../support/runningCalendar';

describe('a followed feed', () => {
  it('provides its occurrences and its health', async () => {
    const { origin } = await serverOf({ text: standUp });

    const { calendar } = await following(origin);

    expect(calendar.occurrences()).toEqual([
      {
        feedId: 'f1',
        addresses: [],
        occurrences: [
          expect.objectContaining({ title: 'Stand-up', start: instantAt('09:00'), end: instantAt('10:00') }),
        ],
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

describe('the expanded days', () => {
  const daily = standUp
    .replace('SUMMARY', 'RRULE:FREQ=DAILY\r\nSUMMARY')
    .replace(/DTSTART:\d{8}/, 'DTSTART:20250101');
  const dailyLocal = daily
    .replace(/DTSTART:(\d{8}T)\d{6}Z/, 'DTSTART:$1090000')
    .replace(/DTEND:.*/, 'DURATION:PT1H');

  it('reach from a month ago to a week ahead and move on at midnight', async () => {
    const { origin } = await serverOf({ text: dailyLocal });
    const { calendar, clock, when } = await following(origin, { clock: fakeClock(instantAt('23:58')) });
    const starts = () => calendar.occurrences()[0]?.occurrences.map(({ start }) => start) ?? [];

    expect([starts()[0], starts().at(-1)]).toEqual([instantAt('09:00', -31), instantAt('09:00', 7)]);

    expect(clock.runNext()).toBe(2 * minute);
    await when(() => starts()[0] === instantAt('09:00', -30));
    expect(starts().at(-1)).toBe(instantAt('09:00', 8));
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
      text: feedText([{ ...eventNamed('Stand-up', instantAt('09:00')), location: link }]),
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
  const old = feedText([eventNamed('Long ago', instantAt('09:00', -200))]);

  it('are parsed on demand and not stored', async () => {
    const { origin } = await serverOf({ text: old });
    const { calendar, titles, reads } = await following(origin);
    const before = reads();
    const [feed] = await calendar.occurrencesIn({
      start: instantAt('00:00', -300),
      end: instantAt('00:00', -100),
    });
    expect(feed?.occurrences.map(({ title }) => title)).toEqual(['Long ago']);
    expect([reads() - before, titles()]).toEqual([1, []]);
  });

  it('are not parsed again if the window covers them', async () => {
    const { origin } = await serverOf({ text: standUp });
    const { calendar, reads } = await following(origin);
    const before = reads();
    const [feed] = await calendar.occurrencesIn({ start: instantAt('00:00'), end: instantAt('00:00', 1) });
    expect(feed?.occurrences.map(({ title }) => title)).toEqual(['Stand-up']);
    expect(reads()).toBe(before);
  });
});

describe('a tested feed', () => {
  it('returns its events and today’s meetings, and is not fetched again when it is then followed', async () => {
    const { origin, requests } = await serverOf({
      text: feedText([
        eventNamed('Stand-up', instantAt('09:00')),
        eventNamed('Retro', instantAt('09:00', 1)),
      ]),
    });
    const { calendar, titles } = start();

    expect(await calendar.test(feedAt(origin))).toEqual({
      ok: true,
      value: {
        events: 2,
        today: [{ title: 'Stand-up', start: instantAt('09:00'), end: instantAt('10:00') }],
      },
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
