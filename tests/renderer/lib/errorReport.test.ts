import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageError } from '../../../src/shared/contract';

const reported: PageError[] = [];
const page = new EventTarget();
vi.stubGlobal(
  'window',
  Object.assign(page, { oneDegree: { reportError: async (error: PageError) => void reported.push(error) } }),
);
const { describeError, reportUncaughtErrors } = await import('../../../src/renderer/lib/errorReport');

beforeEach(() => reported.splice(0));

/** An error whose stack is as V8 writes it. */
function thrown(message: string, ...frames: readonly string[]): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames].join('\n');
  return error;
}

const frame = '    at show (file:///opt/app/out/renderer/assets/Today-a1.js:12:3)';

describe('describing an error', () => {
  it('keeps its class and its frames, and leaves out its message', () =>
    expect(describeError(thrown('my secret line', frame), 'today')).toEqual({
      view: 'today',
      name: 'TypeError',
      stack: frame,
    }));

  it('leaves out every line of a message that looks like a stack', () =>
    expect(describeError(thrown('no\n    at secret (a:1:2)', frame), 'today').stack).toBe(frame));

  it('leaves out a message that was changed after the error was made', () => {
    const error = thrown('my secret line', frame);
    error.message = 'another';
    expect(describeError(error, 'today').stack).toBe(frame);
  });

  it('names only the type when something else was thrown', () =>
    expect(describeError('my secret line', 'reset')).toEqual({ view: 'reset', name: 'string', stack: '' }));

  it('stays within the limits of the request', () => {
    const error = thrown('', ...Array.from({ length: 5_000 }, () => frame));
    error.name = 'E'.repeat(1_000);
    const { name, stack } = describeError(error, 'today');
    expect([name.length, stack.length]).toEqual([200, 100_000]);
  });
});

describe('errors outside React', () => {
  it('are reported when nothing catches them', () => {
    reportUncaughtErrors('settings');
    page.dispatchEvent(Object.assign(new Event('error'), { error: thrown('a') }));
    page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'b' }));
    expect(reported).toEqual([
      { view: 'settings', name: 'TypeError', stack: '' },
      { view: 'settings', name: 'string', stack: '' },
    ]);
  });

  it('are not reported for a notice of Chromium without an error', () => {
    page.dispatchEvent(Object.assign(new Event('error'), { error: null }));
    expect(reported).toEqual([]);
  });
});
