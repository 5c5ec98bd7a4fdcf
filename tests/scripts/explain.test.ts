import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaults, explainCalendars } from '../../scripts/explain/answer';
import { parseArguments } from '../../scripts/explain/arguments';
import { jsonLines } from '../../scripts/explain/jsonLines';
import { table } from '../../scripts/explain/table';
import { defaultPreferences } from '../../src/shared/domain/settings/preferences';
import { calendarOf } from '../support/calendar';
import { emptyFolder } from '../support/dataFolder';
import { describeIn } from '../support/domain';
import { manyEvents } from '../support/manyEvents';
import { onWindows } from '../support/systems';

const root = join(import.meta.dirname, '../..');
const fixture = (file: string): string => join(root, 'tests/fixtures/calendar', `${file}.ics`);

/** Runs the command behind `npm run --silent explain`, in the zone of New York. */
function explain(...explainArgs: readonly string[]) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [command, ...args] = scripts.explain.split(' ');
  const { status, stdout, stderr } = spawnSync(
    command === 'node' ? process.execPath : command,
    [...args, ...explainArgs],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York' },
    },
  );
  return { status, stdout, stderr };
}

/** A VEVENT in UTC on 10 March 2026. */
const event = (uid: string, from: string, to: string, ...lines: readonly string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:20260310T${from}00Z`,
    `DTEND:20260310T${to}00Z`,
    `SUMMARY:${uid}`,
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

const march = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1), me: ['Me@example.org'] };

function linesOf(...events: readonly string[]): readonly unknown[] {
  const answer = explainCalendars(march, [calendarOf(...events)], 'UTC');
  if (!answer.ok) throw new Error(answer.problem.damage);
  return jsonLines(answer.value)
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

const occurrence = (uid: string, from: string, to: string, more: object) => ({
  kind: 'occurrence',
  uid,
  start: `2026-03-10T${from}:00.000Z`,
  end: `2026-03-10T${to}:00.000Z`,
  allDay: false,
  title: uid,
  status: 'confirmed',
  join: null,
  ...more,
});

describeIn('UTC', 'the JSON output', () => {
  it('has a line for each occurrence with the reason if it is not a meeting, each transition and each problem', () => {
    expect(
      linesOf(
        event('a', '0900', '1000'),
        event('b', '1000', '1030', 'STATUS:TENTATIVE'),
        event('c', '1130', '1200', 'RRULE:FREQ=FORTNIGHTLY'),
        event('d', '1300', '1400', 'STATUS:CANCELLED'),
        event('e', '1400', '1500', 'ATTENDEE;PARTSTAT=DECLINED:MAILTO:me@EXAMPLE.org'),
        event('f', '1500', '1600', 'TRANSP:TRANSPARENT'),
        event('g', '1600', '1604'),
      ),
    ).toEqual([
      occurrence('a', '09:00', '10:00', { meeting: true }),
      occurrence('b', '10:00', '10:30', { status: 'tentative', meeting: true }),
      occurrence('c', '11:30', '12:00', { meeting: true }),
      occurrence('d', '13:00', '14:00', { status: 'cancelled', meeting: false, why: 'cancelled' }),
      occurrence('e', '14:00', '15:00', { meeting: false, why: 'declined' }),
      occurrence('f', '15:00', '16:00', { meeting: false, why: 'free' }),
      occurrence('g', '16:00', '16:04', { meeting: false, why: 'too-short' }),
      {
        kind: 'transition',
        at: '2026-03-10T10:00:00.000Z',
        from: 'a',
        to: 'b',
        gapSeconds: 0,
        class: 'tight',
      },
      {
        kind: 'transition',
        at: '2026-03-10T10:30:00.000Z',
        from: 'b',
        to: 'c',
        gapSeconds: 3600,
        class: 'gap',
      },
      {
        kind: 'transition',
        at: '2026-03-10T12:00:00.000Z',
        from: 'c',
        to: null,
        gapSeconds: null,
        class: 'last',
      },
      { kind: 'problem', uid: 'c', what: 'rule-not-understood' },
    ]);
  });

  it('has the link to join each meeting, and other events, as it is in the calendar', () => {
    const joins = ['https://zoom.us/j/1', 'discord://discord.com/channels/1/2', 'https://meet.jit.si/Küche'];
    const lines = linesOf(
      ...joins.map((join, at) => event(`${at}`, `1${at}00`, `1${at}30`, `LOCATION:${join}`)),
      event('off', '1500', '1600', 'STATUS:CANCELLED', 'URL:https://zoom.us/j/2'),
      event('page', '1700', '1800', 'URL:https://example.org/agenda'),
    ).filter(line => JSON.stringify(line).includes('"join"'));
    expect(lines.map(line => (line as { join: unknown }).join)).toEqual([
      ...joins,
      'https://zoom.us/j/2',
      null,
    ]);
  });

  it('counts an event that is in two calendars once', () => {
    const feed = calendarOf(event('a', '0900', '1000'));
    const answer = explainCalendars(march, [feed, feed], 'UTC');
    expect(answer.ok && answer.value.verdicts.map(({ meeting }) => meeting?.uid ?? null)).toEqual([
      'a',
      null,
    ]);
  });

  it('includes a transition at the midnight with which the first day begins', () => {
    const day = { ...march, from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
    const late = event('late', '2300', '2300').replace('DTEND:20260310T2300', 'DTEND:20260311T0000');
    const answer = explainCalendars(
      { ...day, from: day.to, to: Date.UTC(2026, 2, 12) },
      [calendarOf(late)],
      'UTC',
    );
    expect(answer.ok && answer.value.verdicts).toEqual([]);
    expect(answer.ok && answer.value.transitions.map(({ at }) => at)).toEqual([day.to]);
  });

  it('says which calendar is damaged', () => {
    const feeds = [calendarOf(), new TextEncoder().encode('<html>')];
    expect(explainCalendars(march, feeds, 'UTC')).toEqual({
      ok: false,
      problem: { feed: 1, damage: 'web-page' },
    });
  });

  it('uses the default settings', () => {
    const { resetSeconds, ignore, counted } = defaultPreferences;
    expect(defaults).toEqual({ resetSeconds, ignore, counted });
  });
});

describeIn('UTC', 'the readable output', () => {
  it('lists a day in chronological order', () => {
    const answer = explainCalendars(
      march,
      [calendarOf(event('Standup', '0900', '0930'), event('Gym', '0930', '1030', 'TRANSP:TRANSPARENT'))],
      'UTC',
    );
    const text = answer.ok ? table(answer.value) : '';
    expect(text.split('\n')).toEqual([
      'Tuesday, 10 March 2026',
      '  09:00 – 09:30  Standup',
      '  09:30          ↘ last: last one today',
      '  09:30 – 10:30  Gym  (not a meeting: marked as free)',
      '',
    ]);
  });
});

describe('the arguments', () => {
  const now = new Date(2026, 2, 10, 15).getTime();

  it('specify calendars, days and addresses of the user', () => {
    expect(
      parseArguments(
        ['a.ics', '--from', '2026-03-01', '--to=2026-04-01', '--me', 'a@b', '--me=c@d', 'b.ics', '--json'],
        now,
      ),
    ).toEqual({
      ok: true,
      value: {
        sources: ['a.ics', 'b.ics'],
        from: new Date(2026, 2, 1).getTime(),
        to: new Date(2026, 3, 1).getTime(),
        me: ['a@b', 'c@d'],
        json: true,
      },
    });
  });

  it('default to today if no days are given', () => {
    const [from, to] = [new Date(2026, 2, 10).getTime(), new Date(2026, 2, 11).getTime()];
    expect(parseArguments(['a.ics'], now)).toEqual({
      ok: true,
      value: { sources: ['a.ics'], from, to, me: [], json: false },
    });
  });

  it.each([
    [[], 'a calendar is needed, as a file or an address'],
    [['a.ics', '--from', '2026-02-30'], '--from must be a date such as 2026-03-01'],
    [['a.ics', '--from', 'today'], '--from must be a date such as 2026-03-01'],
    [['a.ics', '--from', '2026-03-02', '--to', '2026-03-02'], '--to must be later than --from'],
    [['a.ics', '--to'], '--to needs a value'],
    [['a.ics', '--yaml'], 'unknown argument: --yaml'],
    [['--form=https://cal.example/token'], 'unknown argument: --form'],
    [['-https://cal.example/token'], 'unknown argument'],
  ])('%j are rejected: %s', (args, problem) => {
    expect(parseArguments(args, now)).toEqual({ ok: false, problem });
  });
});

describe('the command', () => {
  const days = ['--from', '2025-06-10', '--to', '2025-06-11'];
  let run: ReturnType<typeof explain>;

  describe('with a calendar', () => {
    beforeAll(() => {
      run = explain(fixture('12-exdate-floating'), ...days, '--json');
    });

    it('reads local times in the zone of TZ', () => {
      const [first = ''] = run.stdout.split('\n');
      expect(JSON.parse(first)).toMatchObject({ kind: 'occurrence', start: '2025-06-10T13:00:00.000Z' });
    });

    it('prints no errors and exits with 0', () => {
      expect(run).toMatchObject({ status: 0, stderr: '' });
    });
  });

  describe.each([
    [
      'a damaged calendar',
      [fixture('02-truncated'), ...days],
      /^one-degree: 02-truncated\.ics: .*damaged.*\n$/,
    ],
    ['a missing file', [fixture('nothing'), ...days], /^one-degree: nothing\.ics: .*\n$/],
    ['a folder', [import.meta.dirname, ...days], /^one-degree: scripts: That is a folder\. .*\n$/],
    ['a bad argument', ['a.ics', '--from', 'x'], /^one-degree: --from must be .*\n$/],
    [
      'a secret address that cannot be reached',
      ['http://me:pw@127.0.0.1:9/token.ics', ...days],
      /^one-degree: 127\.0\.0\.1:9: [^\n]*\n$/,
    ],
  ])('with %s', (_, args, line) => {
    it('prints one line about it and exits with 2', () => {
      const { status, stdout, stderr } = explain(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(line);
    });
  });

  it.skipIf(onWindows)('says nothing if its reader has read enough', () => {
    const many = join(emptyFolder(), 'many.ics');
    // Its answer has 1.7 MB, many times what a pipe holds.
    writeFileSync(many, manyEvents(500));
    const command = [process.execPath, join(root, 'scripts/explain/start.cjs'), many, '--json'];
    const days = ['--from', '2026-01-01', '--to', '2027-01-01'];
    const pipeline = '"$@" | head -n 1; exit $PIPESTATUS';
    const { status, stderr } = spawnSync('bash', ['-c', pipeline, 'bash', ...command, ...days], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  describe.skipIf(onWindows)('with a pipe', () => {
    const pipe = (): string => {
      const path = join(emptyFolder(), 'pipe.ics');
      execFileSync('mkfifo', [path]);
      return path;
    };

    it('that nobody writes to says so instead of waiting for ever', () => {
      const { status, stderr } = explain(pipe(), ...days);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^one-degree: pipe\.ics: That isn’t a calendar file .*\n$/);
    });

    it('reads what somebody writes to it a moment later', () => {
      const path = pipe();
      spawn('sh', ['-c', 'sleep 0.5; cat "$1" > "$2"', 'sh', fixture('12-exdate-floating'), path]);
      const { status, stdout } = explain(path, ...days, '--json');
      expect([status, stdout.split('\n').length]).toEqual([0, run.stdout.split('\n').length]);
    });

    it('without an end refuses it at the size of the largest feed', () => {
      const path = pipe();
      const endless = spawn('sh', ['-c', 'exec cat /dev/zero > "$1"', 'sh', path]);
      const { status, stderr } = explain(path, ...days);
      endless.kill();
      expect(status).toBe(2);
      expect(stderr).toMatch(/^one-degree: pipe\.ics: The calendar is larger than 30 MB\..*\n$/);
    });
  });
});
