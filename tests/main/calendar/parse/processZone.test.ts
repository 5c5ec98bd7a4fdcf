/** The parser uses its zone parameter, not the zone of the process. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../../scripts/paths';
import { bundleOf } from '../../../support/bundle';
import { hostZones } from '../../../support/calendar';

const script = bundleOf('tests/support/readAllFixtures.ts');

const readIn = (zone: string): string =>
  execFileSync(process.execPath, [script(), inRoot('tests/fixtures/calendar')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });

describe('a process in another zone', () => {
  let here: string;
  beforeAll(() => {
    here = readIn('UTC');
  });

  it.each(hostZones.filter(zone => zone !== 'UTC'))('%s: reads every fixture the same', zone => {
    expect(readIn(zone)).toBe(here);
  });
});
