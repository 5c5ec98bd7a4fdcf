import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { firstPaint } from '../../../../src/main/shell/windows/firstPaint';
import { fakeClock } from '../../../support/fakeClock';

const pending = Symbol('pending');

it('is awaited until Electron reports it', async () => {
  const window = new EventEmitter();
  const painted = firstPaint(window as never, fakeClock(0));
  expect(await Promise.race([painted, pending])).toBe(pending);
  window.emit('ready-to-show');
  expect(await Promise.race([painted, pending])).toBeUndefined();
});

it('is awaited for a second, if Electron never reports it', async () => {
  const clock = fakeClock(0);
  const painted = firstPaint(new EventEmitter() as never, clock);
  expect(clock.runNext()).toBe(1_000);
  expect(await Promise.race([painted, pending])).toBeUndefined();
});
