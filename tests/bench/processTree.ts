/** Memory and CPU time of a process and its descendants, as reported by Linux. */
import { readdirSync, readFileSync } from 'node:fs';

/** Returns the fields of /proc/PID/stat after the command's name, which may contain spaces and parentheses. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // The process ended after it was listed.
    return undefined;
  }
}

/** Returns the process `root` and all its descendants. */
export function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => ({ pid: Number(name), parent: Number(statOf(Number(name))?.[1]) }));
  const below = (pid: number): readonly number[] => [
    pid,
    ...parents.filter(({ parent }) => parent === pid).flatMap(child => below(child.pid)),
  ];
  return below(root);
}

/** Returns the proportional set size of the tree in MB, which divides shared pages among their processes. */
export const memoryOf = (root: number): number =>
  treeOf(root).reduce((sum, pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return sum + Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
  }, 0);

/**
 * Returns the CPU time used by the threads of the tree so far, in ms, with that of programs it has run and awaited. The
 * scheduler's statistics have nanoseconds; the 10 ms ticks of /proc/PID/stat are too coarse for an idle app.
 */
export function cpuOf(root: number): number {
  const tree = treeOf(root);
  const running = tree
    .flatMap(pid => readdirSync(`/proc/${pid}/task`).map(thread => `/proc/${pid}/task/${thread}/schedstat`))
    .reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6, 0);
  return tree.reduce((sum, pid) => sum + awaitedCpuOf(pid), running);
}

/** The CPU time of children that have ended, which exists in ticks only. */
function awaitedCpuOf(pid: number): number {
  const [user = 0, system = 0] = (statOf(pid) ?? []).slice(13, 15).map(Number);
  return (user + system) * 10;
}
