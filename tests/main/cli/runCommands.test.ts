import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/paths';
import { type CommandContext, runCommands, statusOf } from '../../../src/main/cli/runCommands';
import { fail } from '../../../src/shared/domain/common/result';
import type { Instant } from '../../../src/shared/domain/common/time';
import { timesIn } from '../../../src/shared/i18n/times';
import { at, meeting, quietTrayStatus, transitionsOf } from '../../support/domain';
import { fakeClock } from '../../support/fakeClock';
import { feed, snapshot } from '../../support/snapshots';
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

describe('the status, as a report of a bug asks for it', () => {
  it('has no title of a meeting and no name of a calendar', () => {
    const [current, next] = [meeting('Salary', '09:00–10:00'), meeting('Divorce', '10:30–11:00')];
    const [transition] = transitionsOf([current, next]);
    const trayStatus = {
      ...quietTrayStatus,
      ...{ current, next, runningOver: current, nextTransition: transition ?? null },
      postponed: { after: current, until: at('10:20') },
    };
    const status = JSON.stringify(statusOf(snapshot({ trayStatus, feeds: [feed({ name: 'Private' })] }), []));
    const template = readFileSync(inRoot('.github/ISSUE_TEMPLATE/bug_report.yml'), 'utf8');
    const [, script = ''] = /--status \| node -p "(.*)"/.exec(template) ?? [];
    const shown = execFileSync(process.execPath, ['-p', script], { input: status, encoding: 'utf8' });
    expect(status).toMatch(/Salary.*Divorce.*Private/);
    expect(shown).not.toMatch(/Salary|Divorce|Private/);
    expect(JSON.parse(shown)).toMatchObject({ state: 'quiet', putOff: { after: '(hidden)' } });
  });
});
