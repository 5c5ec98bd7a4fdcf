/** Small calendars for known bugs and conventions, on computers in five zones. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostZones, readFixture, written } from '../../../support/calendar';
import { damagedFixtures, fixtureCases } from './fixtureCases';

describe.each(hostZones)('on a computer in %s', hostZone => {
  it.each(fixtureCases)('$file: $because', ({ file, clocks, occurrences, problems = [] }) => {
    const calendar = readFixture(file, hostZone);
    if (!calendar.ok) throw new Error(calendar.problem);
    const zone = clocks === 'host' ? hostZone : clocks;
    expect({
      occurrences: calendar.value.occurrences.map(occurrence => written(occurrence, zone)),
      problems: calendar.value.problems.map(({ uid, what }) => `${uid} ${what}`),
    }).toEqual({ occurrences, problems });
  });
});

describe('a feed that is not a complete calendar', () => {
  it.each(damagedFixtures)('$file is refused as $damage', ({ file, damage }) => {
    expect(readFixture(file, 'UTC')).toEqual({ ok: false, problem: damage });
  });
});

describe('the fixtures', () => {
  it('all have a test case', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../fixtures/calendar'));
    const used = [...fixtureCases, ...damagedFixtures].map(({ file }) => `${file}.ics`);
    const inOtherTests = ['join-links.ics', 'join-links-more.ics'];
    expect(files.filter(file => file.endsWith('.ics')).sort()).toEqual([...used, ...inOtherTests].sort());
  });
});
