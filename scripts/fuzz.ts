/** `npm run fuzz [-- TRIALS [FIRST]]`: parses damaged calendars, 10,000 by default, and reports failures. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFuzz, type FuzzTrial } from '../tests/fuzz/fuzz';
import { say } from './say';

const maxMegabytes = 512;

function fuzz(trials: number, first: number): number {
  if (!(trials > 0) || Number.isNaN(first)) {
    say('fuzz takes two numbers: how many trials, and the first one’s number');
    return 2;
  }
  const run = createFuzz();
  let slowest: FuzzTrial & { readonly number: number } = {
    number: first,
    mutations: [],
    milliseconds: 0,
    failure: null,
  };
  let failures = 0;
  for (let number = first; number < first + trials; number += 1) {
    const trial = run(number);
    if (trial.milliseconds > slowest.milliseconds) slowest = { number, ...trial };
    if (trial.failure === null) continue;
    failures += 1;
    const file = join(tmpdir(), `fuzz-${number}.ics`);
    writeFileSync(file, trial.failure.octets);
    process.stdout.write(`${number} (${trial.mutations.join(', ')}): ${trial.failure.what}; see ${file}\n`);
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${trials} damaged calendars, ${failures} failures; slowest ${Math.round(slowest.milliseconds)} ms ` +
      `(${slowest.number}: ${slowest.mutations.join(', ')}); peak ${Math.round(megabytes)} MB\n`,
  );
  return failures === 0 && megabytes <= maxMegabytes ? 0 : 1;
}

const [trials = '10000', first = '1'] = process.argv.slice(2);
process.exitCode = fuzz(Number(trials), Number(first));
