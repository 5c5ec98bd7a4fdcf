/** What nobody caught is logged, said once, and ends nothing. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { catchUncaught } from '../../../src/main/platform/uncaught';

function net(onFirst = (): void => undefined) {
  const events = new EventEmitter();
  const logged: string[] = [];
  let said = 0;
  const errors = catchUncaught({
    events,
    log: { error: (source, error) => void logged.push(`${source} ${error}`) },
    onFirst() {
      said++;
      onFirst();
    },
  });
  return { events, logged, errors, said: () => said };
}

const later = () => new Promise(resolve => setImmediate(resolve));

describe('an error that nobody caught', () => {
  it('is logged each time, and said once', async () => {
    const { events, logged, errors, said } = net();
    expect(errors.any()).toBe(false);
    events.emit('uncaughtException', new Error('one'));
    events.emit('unhandledRejection', new Error('two'));
    await later();
    expect({ logged, any: errors.any(), said: said() }).toEqual({
      logged: ['uncaught Error: one', 'rejection Error: two'],
      any: true,
      said: 1,
    });
  });

  it('is said only after the handler has returned, so that saying it cannot fail within it', async () => {
    const { events, said } = net();
    events.emit('uncaughtException', new Error('one'));
    expect(said()).toBe(0);
    await later();
    expect(said()).toBe(1);
  });
});

describe('a closed pipe', () => {
  it('is no error of ours', async () => {
    const { events, logged, errors } = net();
    events.emit('uncaughtException', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    expect({ logged, any: errors.any() }).toEqual({ logged: [], any: false });
  });
});
