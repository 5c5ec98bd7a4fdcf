/** The log file is private to the user, stays small, and can be deleted. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { openLogFile } from '../../../src/main/platform/logFile';
import { bundleOf } from '../../support/bundle';
import { emptyFolder } from '../../support/dataFolder';
import { isPrivate } from '../../support/permissions';

const run = promisify(execFile);
const writer = bundleOf('tests/support/logWriter.ts');

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /gm;

/** A log file with one line. */
async function startedLog(size?: number) {
  const folder = emptyFolder();
  const file = openLogFile(folder, size);
  file.write('info', 'started');
  await vi.waitUntil(() => textOf(file.path) !== '');
  return { folder, file };
}

describe('the log file', () => {
  it('has one line per event, in order, with time and level', async () => {
    const file = openLogFile(emptyFolder());
    file.write('info', 'started');
    file.write('error', 'uncaught: Error');
    await vi.waitUntil(() => textOf(file.path) !== '');
    file.write('info', 'feed-fault fault=offline');

    const text = textOf(file.path);
    expect(text.match(stamp)).toHaveLength(3);
    expect(text.replace(stamp, '')).toBe(
      'info started\nerror uncaught: Error\ninfo feed-fault fault=offline\n',
    );
  });

  it('is readable only by the user, and so is its folder', async () => {
    const { folder, file } = await startedLog();
    expect([isPrivate(file.path), isPrivate(join(folder, 'log'))]).toEqual([true, true]);
  });

  it('is moved aside when it is full, and only one old file is kept', async () => {
    const { folder, file } = await startedLog(200);
    for (let line = 0; line < 50; line++) file.write('info', `line ${line}`);
    expect(readdirSync(join(folder, 'log')).toSorted()).toEqual(['one-degree.log', 'one-degree.old.log']);
    const texts = ['one-degree.old.log', 'one-degree.log'].map(name => textOf(join(folder, 'log', name)));
    for (const text of texts) expect(text.length).toBeLessThan(300);
    expect(texts[1]).toContain('line 49');
    expect(isPrivate(file.path)).toBe(true);
  });

  it('is deleted when the log is erased, and a later line creates it again', async () => {
    const { folder, file } = await startedLog(100);
    for (let line = 0; line < 10; line++) file.write('info', `line ${line}`);
    expect(file.erase()).toEqual([]);
    expect(existsSync(join(folder, 'log'))).toBe(false);

    file.write('info', 'again');
    expect(textOf(file.path).replace(stamp, '')).toBe('info again\n');
    expect(readdirSync(join(folder, 'log'))).toEqual(['one-degree.log']);
  });

  it('causes no error when it cannot be written', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'log'), '');
    const file = openLogFile(folder);
    file.write('info', 'started');
    await import('electron-log/node');
    await vi.waitFor(() => file.write('info', 'once more'));
    expect(readdirSync(folder)).toEqual(['log']);
  });

  it('prints nothing when it cannot be written any more', async () => {
    const { stdout, stderr } = await run(process.execPath, [writer(), emptyFolder()]);
    expect([stdout, stderr]).toEqual(['', '']);
  });
});
