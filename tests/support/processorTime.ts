/** The cost of a computation in processor time, because a busy computer makes nothing slow. */

/** Runs `compute`. Returns its result and the milliseconds that this process was busy with it. */
export function measured<T>(compute: () => T): { readonly result: T; readonly millis: number } {
  const before = process.cpuUsage();
  const result = compute();
  const { user, system } = process.cpuUsage(before);
  return { result, millis: (user + system) / 1_000 };
}
