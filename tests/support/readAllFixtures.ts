/** Prints how every calendar in a folder is parsed for each host zone, to check that the zone of this process does not matter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendar } from '../../src/main/calendar/parse/parseCalendar';
import { hostZones, year2025 } from './calendar';

const folder = process.argv[2] ?? '';
const files = readdirSync(folder)
  .filter(file => file.endsWith('.ics'))
  .sort();

const lines = hostZones.flatMap(hostZone =>
  files.map(file => {
    const calendar = parseCalendar(readFileSync(join(folder, file)), year2025, hostZone);
    return `${hostZone} ${file} ${JSON.stringify(calendar)}\n`;
  }),
);
process.stdout.write(lines.join(''));
