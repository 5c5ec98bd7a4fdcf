/** Appends entries until it is killed, and says on stdout which of them stand in the journal. */
import { argv, stdout } from 'node:process';
import { createJournal } from '../../src/main/journal';

const [, , folder = '', at = ''] = argv;
const journal = createJournal(folder, {
  now: () => Number(at),
  say: ({ kind }) => kind,
});

for (let count = 0; ; count++) {
  const appended = journal.append({ id: `entry ${count}`, kind: 'check-in', at: Number(at), energy: 3 });
  if (appended.ok) stdout.write(`${count}\n`);
}
