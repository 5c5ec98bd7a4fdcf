/** Uncaught errors are logged and reported once, and the app keeps running. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { catchUncaught } from '../../../src/main/platform/uncaught';

function setUp(onFirst = (): void => undefined) {
  const events = new EventEmitter();
  const logged: string[] = [];
  let reports = 0;
  const errors = catchUncaught({
    events,
    log: { error: (source, error) => void logged.push(`${source} ${error}`) },
    onFirst() {
      reports++;
      onFirst();
    },
  });
  return { events, logged, errors, reports: () => reports };
}

const nextTurn = () => new Promise(resolve => setImmediate(resolve));

describe('an uncaught error', () => {
  it('is logged each time, and reported once', async () => {
    const { events, logged, errors, reports } = setUp();
    expect(errors.any()).toBe(false);
    events.emit('uncaughtException', new Error('one'));
    events.emit('unhandledRejection', new Error('two'));
    await nextTurn();
    expect({ logged, any: errors.any(), reports: reports() }).toEqual({
      logged: ['uncaught Error: one', 'rejection Error: two'],
      any: true,
      reports: 1,
    });
  });

  it('is reported only after the handler has returned, so that a failing report cannot break the handler', async () => {
    const { events, reports } = setUp();
    events.emit('uncaughtException', new Error('one'));
    expect(reports()).toBe(0);
    await nextTurn();
    expect(reports()).toBe(1);
  });
});

describe('a closed pipe', () => {
  it('is ignored', async () => {
    const { events, logged, errors } = setUp();
    events.emit('uncaughtException', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    expect({ logged, any: errors.any() }).toEqual({ logged: [], any: false });
  });
});
