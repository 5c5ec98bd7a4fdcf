import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createProgramRunner, watchProgram } from '../../../src/main/signals/program';
import { onWindows } from '../../support/systems';

// Long enough for a busy computer, so that only the test of the timeout depends on one.
const run = createProgramRunner(60_000);
const node = (script: string) => run(process.execPath, ['-e', script]);

describe('a system program', () => {
  it('returns its standard output only', async () => {
    expect(await node('console.log("Zoë"); console.error("a warning")')).toEqual({
      ok: true,
      value: 'Zoë\n',
    });
  });

  it('gets its arguments unchanged, without a shell', async () => {
    expect(await run(process.execPath, ['-p', 'process.argv[1]', '$HOME; *'])).toEqual({
      ok: true,
      value: '$HOME; *\n',
    });
  });

  it('prints untranslated output', async () => {
    expect(await node('console.log(process.env.LC_ALL)')).toEqual({ ok: true, value: 'C.UTF-8\n' });
  });

  it('is not looked for in folders that the user may have put into PATH', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'one-degree-path-'));
    writeFileSync(join(folder, 'one-degree-program'), '#!/bin/sh\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    });
    expect(await run('one-degree-program', [])).toEqual({ ok: false, problem: 'missing' });
  });

  it('is missing if it does not exist', async () => {
    expect(await run('one-degree-has-no-such-program', [])).toEqual({ ok: false, problem: 'missing' });
  });

  it.each<[string, string]>([
    ['ends with an error', 'console.log("half"); process.exit(1)'],
    ['prints without end', 'console.log("x".repeat(2 ** 25))'],
  ])('has failed when it %s', async (_, script) => {
    expect(await node(script)).toEqual({ ok: false, problem: 'failed' });
  });

  it('is killed when it takes too long, and has timed out', async () => {
    const impatient = createProgramRunner(50);
    expect(await impatient(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])).toEqual({
      ok: false,
      problem: 'timed-out',
    });
  });
});

describe.skipIf(onWindows)('a system program that reports events', () => {
  const watched = (script: string) => {
    const lines: string[] = [];
    let ended = 0;
    const stop = watchProgram(
      process.execPath,
      ['-e', script],
      line => void lines.push(line),
      () => ended++,
    );
    onTestFinished(stop);
    return { lines, ended: () => ended, stop };
  };
  const isRunning = (pid: string | undefined): boolean => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };

  it('gives its lines, and says when it ends', async () => {
    const { lines, ended } = watched('console.log("one\\ntwo")');
    await expect.poll(ended).toBe(1);
    expect(lines).toEqual(['one', 'two']);
  });

  it('is killed when it prints a line without end', async () => {
    const { lines, ended } = watched('console.log(process.pid); console.log("x".repeat(2 ** 22))');
    await expect.poll(ended).toBe(1);
    expect(lines).toHaveLength(1);
  });

  it('is killed when nobody needs it any more', async () => {
    const { lines, ended, stop } = watched('console.log(process.pid); setInterval(() => {}, 1000)');
    await expect.poll(() => isRunning(lines[0])).toBe(true);
    stop();
    await expect.poll(() => isRunning(lines[0])).toBe(false);
    expect(ended()).toBe(0);
  });

  it('ends at once if there is no such program', async () => {
    let ended = 0;
    watchProgram(
      'one-degree-has-no-such-program',
      [],
      () => undefined,
      () => ended++,
    );
    await expect.poll(() => ended).toBe(1);
  });
});
