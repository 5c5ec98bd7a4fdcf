/** The log says what went wrong, and never contains private data. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../../src/main/platform/log';
import { fakeClock } from '../../support/fakeClock';

const secret = 'Salary talk with Ben';
const address = 'https://calendar.example/private-4711/basic.ics';

/** A folder like `out/`, with one file of the main process and one of a page. */
function bundleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-bundle-'));
  mkdirSync(join(folder, 'main'));
  writeFileSync(join(folder, 'main', 'app-x1.js'), '');
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'assets', 'Today-a1.js'), '');
  return folder;
}

function logInMemory() {
  const lines: string[] = [];
  const clock = fakeClock(0);
  const bundle = bundleFolder();
  const file = {
    path: '',
    write: (level: string, line: string) => void lines.push(`${level} ${line}`),
    erase: () => [],
  };
  return { log: createLog(file, clock, bundle), lines, clock, bundle };
}

/** The line that is logged for an error. */
function lineOf(error: unknown): string {
  const { log, lines } = logInMemory();
  log.error('uncaught', error);
  return lines.join('\n');
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

const withStack = (error: Error, stack: string): Error => Object.assign(error, { stack });

describe('when an error is logged', () => {
  it.each([
    [
      'a validation error',
      () => thrownBy(() => z.object({ [secret]: z.enum([secret]) }).parse({})),
      'ZodError',
    ],
    ['a JSON parse error', () => thrownBy(() => JSON.parse(secret)), 'SyntaxError'],
    ['an invalid address', () => thrownBy(() => new URL(secret)), 'TypeError ERR_INVALID_URL'],
    [
      'a failed connection',
      () =>
        Object.assign(new TypeError(`Failed to fetch ${address}`), {
          cause: Object.assign(new Error(`connect ${address}`), { code: 'ECONNREFUSED', syscall: 'connect' }),
        }),
      'TypeError < Error ECONNREFUSED connect',
    ],
    ['a missing file', () => thrownBy(() => readFileSync(`/home/ben/${secret}.ics`)), 'Error ENOENT open'],
    [
      'a program that could not be started',
      () => Object.assign(new Error(secret), { code: 'ENOENT', syscall: `spawn /home/ben/${secret}` }),
      'Error ENOENT spawn',
    ],
    [
      'an error with an unexpected name, code and system call',
      () => Object.assign(new Error(secret), { name: secret, code: address, syscall: secret.toUpperCase() }),
      'Error',
    ],
    ['a thrown string', () => secret, 'thrown string'],
    ['a thrown plain object', () => ({ title: secret }), 'thrown object'],
    ['a thrown null', () => null, 'thrown null'],
  ])('for %s, only its kind is written', (_case, make, kind) => {
    expect(lineOf(make())).toBe(`error uncaught: ${kind}`);
  });

  it('only stack frames in the bundle are written, relative to it', () => {
    const { log, lines, bundle } = logInMemory();
    const inBundle = (path: string): string => pathToFileURL(join(bundle, path)).href;
    const stack = [
      `Error: ${secret}`,
      `    at publish (${inBundle('main/app-x1.js')}:12:3)`,
      `    at async ${inBundle('main/app-x1.js')}:40:17`,
      `    at ${join(bundle, 'main/app-x1.js')}:7:1`,
      '    at node:internal/process/task_queues:95:5',
      `    at ${secret} (file:///home/ben/${secret}.js:1:1)`,
    ];
    log.error('uncaught', withStack(new Error(secret), stack.join('\n')));
    expect(lines).toEqual([
      'error uncaught: Error at main/app-x1.js:12:3 main/app-x1.js:40:17 main/app-x1.js:7:1',
    ]);
  });

  it('lines of the message that look like stack frames are not written', () => {
    const { log, lines, bundle } = logInMemory();
    const message = ['', 'Planning', '../Planning'].map(
      name => `    at x (${pathToFileURL(bundle).href}/main/${name}.js:1:1)`,
    );
    log.error('uncaught', withStack(new Error(secret), [`Error: ${secret}`, ...message].join('\n')));
    expect(lines).toEqual(['error uncaught: Error']);
  });

  it('for plain data from a page, the name and stack frames are written', () => {
    const { log, lines, bundle } = logInMemory();
    const frame = `    at Data (${pathToFileURL(join(bundle, 'main/app-x1.js')).href}:1:9)`;
    log.error('settings', { name: 'TypeError', stack: `TypeError: ${secret}\n${frame}` });
    expect(lines).toEqual(['error settings: TypeError at main/app-x1.js:1:9']);
  });

  it('a frame of a page is written by its file', () => {
    const { log, lines } = logInMemory();
    const frame = (file: string): string => `    at Data (app://one-degree/${file}:1:9)`;
    const stack = ['TypeError', frame('assets/Today-a1.js'), frame(`${secret}.js`)].join('\n');
    log.error('settings', { name: 'TypeError', stack });
    expect(lines).toEqual(['error settings: TypeError at renderer/assets/Today-a1.js:1:9']);
  });

  it('at most eight stack frames and three causes are written', () => {
    const { log, lines, bundle } = logInMemory();
    const frame = `    at x (${pathToFileURL(join(bundle, 'main/app-x1.js')).href}:1:1)`;
    const error = withStack(new Error(secret), ['Error', ...Array(20).fill(frame)].join('\n'));
    // Its own cause, so that the chain never ends.
    log.error('uncaught', Object.assign(error, { cause: error }));
    expect(lines).toEqual([`error uncaught: Error < Error < Error at${' main/app-x1.js:1:1'.repeat(8)}`]);
  });
});

describe('when an event is logged', () => {
  it('short words and numbers are written', () => {
    const { log, lines } = logInMemory();
    log.note({ what: 'started', version: '0.1.0', electron: '45.4.1', platform: 'linux-x64', ms: 812 });
    log.note({ what: 'feed-fault', fault: 'not-found' });
    log.note({ what: 'file-set-aside', file: '2026-03.json' });
    expect(lines).toEqual([
      'info started version=0.1.0 electron=45.4.1 platform=linux-x64 ms=812',
      'info feed-fault fault=not-found',
      'info file-set-aside file=2026-03.json',
    ]);
  });

  it.each([secret, address, '/home/ben/notes.json', ''])('%j is replaced by a question mark', text => {
    const { log, lines } = logInMemory();
    log.note({ what: 'file-set-aside', file: text });
    expect(lines).toEqual(['info file-set-aside file=?']);
  });
});

describe('a repeated error', () => {
  it('is written at once, and its number of repetitions after a minute', () => {
    const { log, lines, clock } = logInMemory();
    for (let times = 0; times < 3; times++) log.error('uncaught', new TypeError(`${secret} ${times}`));
    expect(lines).toEqual(['error uncaught: TypeError']);
    expect(clock.runNext()).toBe(60_000);
    expect(lines).toEqual(['error uncaught: TypeError', 'error uncaught: TypeError (2 more)']);
  });

  it('is written again after a minute, without a timer in between', () => {
    const { log, lines, clock } = logInMemory();
    log.error('uncaught', new TypeError(secret));
    expect(clock.timers()).toBe(0);
    clock.jump(60_000);
    log.error('uncaught', new TypeError(secret));
    expect(lines).toEqual(['error uncaught: TypeError', 'error uncaught: TypeError']);
  });

  it('does not suppress a different one', () => {
    const { log, lines } = logInMemory();
    log.error('uncaught', new TypeError(secret));
    log.error('rejection', new TypeError(secret));
    log.error('uncaught', new RangeError(secret));
    expect(lines).toHaveLength(3);
  });
});
