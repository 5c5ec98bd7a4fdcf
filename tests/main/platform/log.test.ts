/** The log says what went wrong, and never what it was about. */
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

/** A folder as `out/`, with one file of main in it. */
function bundleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-bundle-'));
  mkdirSync(join(folder, 'main'));
  writeFileSync(join(folder, 'main', 'app-x1.js'), '');
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

/** The one line that is written of an error. */
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

describe('of an error', () => {
  it.each([
    [
      'that validation quotes',
      () => thrownBy(() => z.object({ [secret]: z.enum([secret]) }).parse({})),
      'ZodError',
    ],
    ['that JSON quotes', () => thrownBy(() => JSON.parse(secret)), 'SyntaxError'],
    ['that is no address', () => thrownBy(() => new URL(secret)), 'TypeError ERR_INVALID_URL'],
    [
      'at an address that did not answer',
      () =>
        Object.assign(new TypeError(`Failed to fetch ${address}`), {
          cause: Object.assign(new Error(`connect ${address}`), { code: 'ECONNREFUSED', syscall: 'connect' }),
        }),
      'TypeError < Error ECONNREFUSED connect',
    ],
    [
      'on a path that is not there',
      () => thrownBy(() => readFileSync(`/home/ben/${secret}.ics`)),
      'Error ENOENT open',
    ],
    [
      'of a program that could not be started',
      () => Object.assign(new Error(secret), { code: 'ENOENT', syscall: `spawn /home/ben/${secret}` }),
      'Error ENOENT spawn',
    ],
    [
      'whose name, code and call are not what they should be',
      () => Object.assign(new Error(secret), { name: secret, code: address, syscall: secret.toUpperCase() }),
      'Error',
    ],
    ['that is a text', () => secret, 'thrown string'],
    ['that is a bare object', () => ({ title: secret }), 'thrown object'],
    ['that is nothing', () => null, 'thrown null'],
  ])('%s, only its kind is written', (_what, make, kind) => {
    expect(lineOf(make())).toBe(`error uncaught: ${kind}`);
  });

  it('frames are written that lie in the bundle, by their names in it', () => {
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

  it('no frame is written that its message imitates', () => {
    const { log, lines, bundle } = logInMemory();
    const message = ['', 'Planning', '../Planning'].map(
      name => `    at x (${pathToFileURL(bundle).href}/main/${name}.js:1:1)`,
    );
    log.error('uncaught', withStack(new Error(secret), [`Error: ${secret}`, ...message].join('\n')));
    expect(lines).toEqual(['error uncaught: Error']);
  });

  it('from a page, name and frames are taken from plain data', () => {
    const { log, lines, bundle } = logInMemory();
    const frame = `    at Data (${pathToFileURL(join(bundle, 'main/app-x1.js')).href}:1:9)`;
    log.error('settings', { name: 'TypeError', stack: `TypeError: ${secret}\n${frame}` });
    expect(lines).toEqual(['error settings: TypeError at main/app-x1.js:1:9']);
  });

  it('no more than eight frames and three causes are written', () => {
    const { log, lines, bundle } = logInMemory();
    const frame = `    at x (${pathToFileURL(join(bundle, 'main/app-x1.js')).href}:1:1)`;
    const error = withStack(new Error(secret), ['Error', ...Array(20).fill(frame)].join('\n'));
    // Its own cause, so that it would go on for ever.
    log.error('uncaught', Object.assign(error, { cause: error }));
    expect(lines).toEqual([`error uncaught: Error < Error < Error at${' main/app-x1.js:1:1'.repeat(8)}`]);
  });
});

describe('of anything else', () => {
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

  it.each([secret, address, '/home/ben/notes.json', ''])('%j is left out', text => {
    const { log, lines } = logInMemory();
    log.note({ what: 'file-set-aside', file: text });
    expect(lines).toEqual(['info file-set-aside file=?']);
  });
});

describe('an error that comes again', () => {
  it('is written at once, and after a minute how often it came', () => {
    const { log, lines, clock } = logInMemory();
    for (let times = 0; times < 3; times++) log.error('uncaught', new TypeError(`${secret} ${times}`));
    expect(lines).toEqual(['error uncaught: TypeError']);
    expect(clock.runNext()).toBe(60_000);
    expect(lines).toEqual(['error uncaught: TypeError', 'error uncaught: TypeError (2 more)']);
  });

  it('is written again after a minute, and no timer waits for it', () => {
    const { log, lines, clock } = logInMemory();
    log.error('uncaught', new TypeError(secret));
    expect(clock.timers()).toBe(0);
    clock.jump(60_000);
    log.error('uncaught', new TypeError(secret));
    expect(lines).toEqual(['error uncaught: TypeError', 'error uncaught: TypeError']);
  });

  it('does not hold back another', () => {
    const { log, lines } = logInMemory();
    log.error('uncaught', new TypeError(secret));
    log.error('rejection', new TypeError(secret));
    log.error('uncaught', new RangeError(secret));
    expect(lines).toHaveLength(3);
  });
});
