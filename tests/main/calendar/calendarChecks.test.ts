import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hour, minute, second } from '../../../src/shared/domain/common/time';
import { serve } from '../../support/httpServer';
import {
  type Answer,
  feedAt,
  following,
  morning,
  review,
  serverOf,
  standUp,
  start,
} from '../../support/runningCalendar';

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
    await new Promise(setImmediate);
    // A check that has begun has no next one yet.
    expect(calendar.health('f1').nextFetch).not.toBeNull();
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
