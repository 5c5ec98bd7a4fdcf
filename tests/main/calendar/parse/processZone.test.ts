/** The parser uses its zone parameter, not the zone of the process. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostZones } from '../../../support/calendar';

const script = join(import.meta.dirname, '../../../support/readAllFixtures.ts');

const readIn = (zone: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });

describe('a process in another zone', () => {
  const here = readIn('UTC');

  it.each(hostZones.filter(zone => zone !== 'UTC'))('%s: reads every fixture the same', zone => {
    expect(readIn(zone)).toBe(here);
  });
});
