import { expect, it } from 'vitest';
import { createNotShownHandler } from '../../../src/main/reset/notShown';

function handlerWithRecord() {
  const seen: string[] = [];
  const onNotShown = createNotShownHandler({
    clock: { now: () => 0 },
    notifications: { show: (title, body) => void seen.push(`${title}: ${body}`) },
    t: ((key: string) => key) as never,
    restart: () => void seen.push('restart'),
  });
  return { onNotShown, seen };
}

it.each([
  ['does nothing after the first: the next one has new windows', 1, []],
  [
    'says that the app restarts, and restarts it, after two in a row',
    2,
    ['notShown.title: notShown.restarting', 'restart'],
  ],
  [
    'says that this did not help after three, and does not restart again',
    3,
    ['notShown.title: notShown.restarted'],
  ],
])('%s', (_, inARow, expected) => {
  const { onNotShown, seen } = handlerWithRecord();
  onNotShown(inARow);
  expect(seen).toEqual(expected);
});
