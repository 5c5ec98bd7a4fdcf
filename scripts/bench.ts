/** `npm run bench [-- at-rest status overlay …]`: runs all benchmarks, or those named, and compares them with their goals. */
import { cpus } from 'node:os';
import { benchAccount } from '../tests/bench/account';
import { atRest } from '../tests/bench/atRest';
import { benchCalendar, growthOf } from '../tests/bench/calendar';
import { type Figure, lineOf } from '../tests/bench/figures';
import { inMeeting } from '../tests/bench/inMeeting';
import { benchInsight } from '../tests/bench/insight';
import { benchInstalled } from '../tests/bench/installed';
import { benchJournal } from '../tests/bench/journal';
import { dueToPainted } from '../tests/bench/overlay';
import { longestBlock } from '../tests/bench/refresh';
import { unseenResets } from '../tests/bench/resets';
import { statusBeyondLaunch } from '../tests/bench/secondLaunch';
import { buildIfStale } from './build';
import { say } from './say';
import { setUp } from './setup';
import { neededByTests } from './systemPackages';

const benchmarks: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  'at-rest': atRest,
  meeting: inMeeting,
  status: statusBeyondLaunch,
  overlay: dueToPainted,
  refresh: longestBlock,
  calendar: benchCalendar,
  account: benchAccount,
  journal: benchJournal,
  insight: benchInsight,
  installed: benchInstalled,
  resets: () => unseenResets(),
};

async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.find(name => !(name in benchmarks));
  const electron = await setUp({ programs: neededByTests });
  if (unknown || !electron.ok || !(await buildIfStale())) {
    say(
      unknown
        ? `there’s no benchmark “${unknown}”. Choose from ${Object.keys(benchmarks).join(', ')}`
        : 'not ready to run',
    );
    return 2;
  }
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`,
  );
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const figures = await measure();
    for (const figure of figures) process.stdout.write(`${lineOf(figure)}\n`);
    if (name === 'calendar') process.stdout.write(`Cost by size: ${growthOf(figures)}\n`);
  }
  return 0;
}

process.exitCode = await bench(process.argv.slice(2));
