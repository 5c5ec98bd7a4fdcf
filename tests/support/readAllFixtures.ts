/** Prints how every fixture is parsed for each host zone, to check that the zone of this process does not matter. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hostZones, readFixture } from './calendar';

const files = readdirSync(join(import.meta.dirname, '../fixtures/calendar'))
  .filter(file => file.endsWith('.ics'))
  .sort();

for (const hostZone of hostZones) {
  for (const file of files) {
    const calendar = readFixture(file.replace('.ics', ''), hostZone);
    process.stdout.write(`${hostZone} ${file} ${JSON.stringify(calendar)}\n`);
  }
}
