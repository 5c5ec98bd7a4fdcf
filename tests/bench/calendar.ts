/** Compares the time and memory of `explain` on large calendars with node-ical parsing the same file. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyEvents } from '../support/manyEvents';
import { type Figure, median } from './figures';

const root = join(import.meta.dirname, '../..');
const rounds = 5;

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Reports peak memory on exit. A data: URL, so that it can be imported into both programs. */
const reportPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(' peak=' + process.resourceUsage().maxRSS))",
)}`;

/** Parses the file with node-ical as in its README, in a separate process. */
const nodeIcal = `
  import { readFileSync } from 'node:fs';
  import ical from 'node-ical';
  const text = readFileSync(process.argv[1], 'utf8');
  const begin = performance.now();
  await ical.async.parseICS(text);
  process.stderr.write('took=' + (performance.now() - begin) + '\\n');
`;

/** Runs node and measures how long it takes, unless the program reports this itself as `took`. */
async function run(args: readonly string[]): Promise<Run> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--import', reportPeak, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise(resolve => child.once('close', resolve));
  const milliseconds = performance.now() - begin;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${output}`);
  const number = (name: string): number =>
    Number(new RegExp(`${name}=([\\d.]+)`).exec(output)?.[1] ?? Number.NaN);
  const took = number('took');
  return { milliseconds: Number.isNaN(took) ? milliseconds : took, megabytes: number('peak') / 1024 };
}

/** The arguments with which `npm run explain` runs node. */
function explainCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [node, ...args] = String(scripts.explain).split(' ');
  if (node !== 'node') throw new Error(`explain runs ${node}, but this benchmark measures node`);
  return args;
}

async function compare(
  events: number,
  folder: string,
): Promise<{ explain: readonly Run[]; bare: readonly Run[] }> {
  const file = join(folder, `${events}.ics`);
  writeFileSync(file, manyEvents(events));
  const explain: Run[] = [];
  const bare: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    explain.push(
      await run([...explainCommand(), file, '--from', '2026-03-01', '--to', '2026-04-01', '--json']),
    );
    bare.push(await run(['--input-type=module', '-e', nodeIcal, file]));
  }
  return { explain, bare };
}

const goals: readonly { readonly events: number; readonly goal: Figure['goal'] }[] = [
  { events: 1_000, goal: { value: 1_500 } }, // mostly start-up
  { events: 10_000, goal: { ratio: 0.5 } },
  { events: 50_000, goal: { ratio: 0.4 } },
];

/** Compares whole runs of `explain`, including start-up and reading, with only the parse by node-ical ("bare"). */
export async function benchCalendar(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-bench-'));
  try {
    const figures: Figure[] = [];
    for (const { events, goal } of goals) {
      const { explain, bare } = await compare(events, folder);
      const name = `a month of ${events.toLocaleString('en')} events, node-ical as bare`;
      const time = ({ milliseconds }: Run): number => milliseconds;
      const memory = ({ megabytes }: Run): number => megabytes;
      figures.push({ name: `${name}: time`, unit: 'ms', app: explain.map(time), bare: bare.map(time), goal });
      if ('value' in goal) continue;
      const [app, other] = [explain.map(memory), bare.map(memory)];
      figures.push({ name: `${name}: peak`, unit: 'MB', app, bare: other, goal: { ratio: 1 } });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Describes how the time grows relative to the smallest calendar. */
export function growthOf(figures: readonly Figure[]): string {
  const times = figures.filter(({ unit }) => unit === 'ms').map(({ app }) => median(app));
  const smallest = times[0] ?? Number.NaN;
  return goals
    .map(
      ({ events }, index) =>
        `${events.toLocaleString('en')} events ×${((times[index] ?? 0) / smallest).toFixed(1)}`,
    )
    .join(', ');
}
