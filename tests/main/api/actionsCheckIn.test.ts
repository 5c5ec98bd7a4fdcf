/** Check-ins tapped in Today. */
import { describe, expect, it } from 'vitest';
import { type ActionParts, createActions } from '../../../src/main/api/actions';
import { createJournal } from '../../../src/main/journal/journal';
import { minute } from '../../../src/shared/domain/common/time';
import { emptyFolder } from '../../support/dataFolder';
import { at } from '../../support/domain';
import { fakeClock } from '../../support/fakeClock';

function actionsAt(time: string) {
  const clock = fakeClock(at(time));
  const journal = createJournal(emptyFolder(), { ...clock, format: ({ kind }) => kind });
  const parts = { clock, journal, scheduler: { tick: () => undefined } };
  // The other parts are not used by check-ins.
  const actions = createActions(parts as unknown as ActionParts);
  return { actions, clock, checkIns: () => journal.between('2026-03-31', '2026-04-01') };
}

describe('a tap in Today', () => {
  it('within a minute of the last one corrects it and adds to it', () => {
    const { actions, clock, checkIns } = actionsAt('2026-03-31 10:00');
    actions.tapCheckIn({ energy: 2 });
    clock.jump(minute - 1);
    actions.tapCheckIn({ energy: 4 });
    expect(actions.tapCheckIn({ focus: 3 })).toEqual({ ok: true, value: null });

    expect(checkIns()).toEqual([
      { id: expect.any(String), kind: 'check-in', at: at('2026-03-31 10:00'), energy: 4, focus: 3 },
    ]);
  });

  it('a minute after the last one, or before it because the clock was set back, is a new check-in', () => {
    const { actions, clock, checkIns } = actionsAt('2026-03-31 10:00');
    actions.tapCheckIn({ energy: 2 });
    clock.jump(minute);
    actions.tapCheckIn({ energy: 4 });
    clock.jump(-2 * minute);
    actions.tapCheckIn({ energy: 5 });

    expect(checkIns()).toMatchObject([{ energy: 2 }, { energy: 4 }, { energy: 5 }]);
  });

  it('just after midnight corrects one in the month before', () => {
    const { actions, clock, checkIns } = actionsAt('2026-03-31 23:59:50');
    actions.tapCheckIn({ energy: 2 });
    clock.jump(minute / 2);
    actions.tapCheckIn({ energy: 4 });

    expect(checkIns()).toMatchObject([{ energy: 4, at: at('2026-03-31 23:59:50') }]);
  });
});

describe('undo', () => {
  it('removes a check-in that was new', async () => {
    const { actions, checkIns } = actionsAt('2026-03-31 10:00');
    actions.checkIn({ energy: 5 });
    actions.tapCheckIn({ energy: 2 });
    actions.undoCheckIn();
    await expect.poll(checkIns).toMatchObject([{ energy: 5 }]);
  });

  it('takes back a correction only, with what it added', () => {
    const { actions, checkIns } = actionsAt('2026-03-31 10:00');
    actions.tapCheckIn({ energy: 2 });
    actions.tapCheckIn({ energy: 4, focus: 3 });
    actions.undoCheckIn();
    expect(checkIns()).toEqual([
      { id: expect.any(String), kind: 'check-in', at: at('2026-03-31 10:00'), energy: 2 },
    ]);
  });

  it('does nothing a second time', () => {
    const { actions, checkIns } = actionsAt('2026-03-31 10:00');
    actions.tapCheckIn({ energy: 2 });
    actions.tapCheckIn({ energy: 4 });
    actions.undoCheckIn();
    actions.undoCheckIn();
    expect(checkIns()).toMatchObject([{ energy: 2 }]);
  });
});

describe('a check-in from the command line or the tray', () => {
  it('is always a new one', () => {
    const { actions, checkIns } = actionsAt('2026-03-31 10:00');
    actions.checkIn({ energy: 2 });
    actions.checkIn({ energy: 4 });

    expect(checkIns()).toMatchObject([{ energy: 2 }, { energy: 4 }]);
  });
});
