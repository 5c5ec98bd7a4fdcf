/** Small calendars in the style of those found in public, with their decided meaning in MANIFEST.tsv. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainCalendars } from '../../../../scripts/explain/answer';
import { startOfDayNamed } from '../../../../src/shared/domain/common/time';
import { travelTo } from '../../../support/domain';

const folder = join(import.meta.dirname, '../../../fixtures/cases');
const [, ...rows] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trim().split('\n');
const cases = rows.map(row => {
  const [file = '', zone = '', from = '', to = '', me = '', expected = ''] = row.split('\t');
  return { file, zone, from, to, me, expected };
});

/** Writes occurrences as the manifest does: title, start in UTC, and M for a meeting or why it is none. */
function written({ file, zone, from, to, me }: (typeof cases)[number]): string {
  travelTo(zone);
  const answer = explainCalendars(
    { from: startOfDayNamed(from), to: startOfDayNamed(to), me: me === '' ? [] : [me] },
    [readFileSync(join(folder, file))],
    zone,
  );
  if (!answer.ok) return answer.problem.damage;
  return answer.value.verdicts
    .map(verdict => {
      const start = new Date(verdict.occurrence.start).toISOString().slice(0, 19);
      return `${verdict.occurrence.title} ${start} ${verdict.meeting === null ? verdict.why : 'M'}`;
    })
    .join('; ');
}

describe('a calendar as found in public', () => {
  it.each(cases)('$file means $expected', example => {
    expect(written(example)).toBe(example.expected);
  });

  it('is read without problems', () => {
    const problems = cases.flatMap(({ file, zone, from, to }) => {
      travelTo(zone);
      const options = { from: startOfDayNamed(from), to: startOfDayNamed(to), me: [] };
      const answer = explainCalendars(options, [readFileSync(join(folder, file))], zone);
      return answer.ok
        ? answer.value.problems.map(({ what, detail }) => `${file} ${what} ${detail}`)
        : [file];
    });
    expect(problems).toEqual([]);
  });

  it('has a case for each file', () => {
    const files = readdirSync(folder).filter(name => name.endsWith('.ics'));
    expect(files.sort()).toEqual(cases.map(({ file }) => file).sort());
  });
});
