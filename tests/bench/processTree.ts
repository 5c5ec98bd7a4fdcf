/** Memory and CPU of a process with all that it started, as Linux counts them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Fields of /proc/PID/stat after the command's name, which may itself hold spaces and brackets. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It ended between the listing and the look.
    return undefined;
  }
}

/** The process `root` and all its descendants. */
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

/** Proportional set size of the tree, in MB: shared pages are counted once, divided among their users. */
export const memoryOf = (root: number): number =>
  treeOf(root).reduce((sum, pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return sum + Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
  }, 0);

/**
 * CPU time that the threads of the tree have used so far, in ms: as the scheduler counts it, in nanoseconds. The ticks
 * of /proc/PID/stat are 10 ms each, half of what a quiet half-minute costs in all.
 */
export const cpuOf = (root: number): number =>
  treeOf(root)
    .flatMap(pid => readdirSync(`/proc/${pid}/task`).map(thread => `/proc/${pid}/task/${thread}/schedstat`))
    .reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6, 0);
