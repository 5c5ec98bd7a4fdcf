/** The power assertions of macOS: who keeps the computer or its display awake, and for whom. */
import type { RunProgram } from './program';

/** Returns what `pmset` lists, or null if it doesn't. */
export async function listAssertions(run: RunProgram): Promise<string | null> {
  const answer = await run('/usr/bin/pmset', ['-g', 'assertions']);
  return answer.ok && answer.value.includes('Assertion status system-wide:') ? answer.value : null;
}
