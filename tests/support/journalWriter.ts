/** Writes to a journal on both sides of a month's end until killed, and reports on stdout what is saved. */
import { argv, stdout } from 'node:process';
import { createJournal } from '../../src/main/journal/journal';
import { systemClock } from '../../src/main/platform/clock';
import { dayName } from '../../src/shared/domain/common/time';

const [, , folder = '', midnight = '', first = ''] = argv;
const journal = createJournal(folder, { ...systemClock, format: ({ kind }) => kind });

for (let count = Number(first); ; count++) {
  const id = `entry ${count}`;
  const at = Number(midnight) + (count % 2 === 0 ? 1 : -1) * 60_000;
  const appended = journal.append({ id, kind: 'check-in', at, energy: 1 });
  if (appended.ok) stdout.write(`${id} 1\n`);
  const amended = journal.amend(id, dayName(at), { energy: 5 });
  if (amended.ok) stdout.write(`${id} 5\n`);
}
