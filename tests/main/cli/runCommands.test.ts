import { describe, expect, it } from 'vitest';
import { type CommandContext, runCommands } from '../../../src/main/cli/runCommands';
import { fail } from '../../../src/shared/domain/common/result';
import type { Instant } from '../../../src/shared/domain/common/time';
import { timesIn } from '../../../src/shared/i18n/times';
import { at } from '../../support/domain';
import { fakeClock } from '../../support/fakeClock';
import { english } from '../../support/words';

const friday = '2026-06-12';
const times = timesIn('en-GB');

/** Returns the output for a pause until `end`, on a Friday evening. */
async function outputFor(end: Instant): Promise<string> {
  const context = {
    clock: fakeClock(at(`${friday} 18:00`)),
    actions: { pause: () => end },
    t: english,
    times,
  } as unknown as CommandContext;
  return (await runCommands([{ do: 'pause', length: 'next' }], '/', context)).output;
}

describe('a pause', () => {
  it('that ends on the same day is confirmed with the time', async () => {
    expect(await outputFor(at(`${friday} 19:30`))).toBe('Paused until 19:30');
  });

  it('that ends on another day is confirmed with the day', async () => {
    const monday = at('2026-06-15 09:00');
    expect(await outputFor(monday)).toBe(`Paused until ${times.day(monday)}`);
  });
});

describe('an account’s address in place of a calendar’s', () => {
  it('is not added, but asked about in Welcome, unless it has been tried with a password', async () => {
    const offered: unknown[] = [];
    const context = {
      actions: {
        addFeed: async () => fail('no feed'),
        isAccountAddress: async (source: string) => source !== 'hello',
        offerFeed: (...offer: unknown[]) => void offered.push(offer),
      },
      t: english,
    } as unknown as CommandContext;
    const errorFor = async (source: string) =>
      (await runCommands([{ do: 'add-feed', source }], '/', context)).error;

    expect(await errorFor('ana@example.org')).toBe(english('account.led'));
    expect(await errorFor('hello')).toBe('no feed');
    expect(await errorFor('https://ana:wrong@dav.example.org/work/')).toBe('no feed');
    expect(offered).toEqual([['ana@example.org', '/', true]]);
  });
});
