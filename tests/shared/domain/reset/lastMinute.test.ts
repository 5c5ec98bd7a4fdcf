import { expect, it } from 'vitest';
import type { Instant } from '../../../../src/shared/domain/common/time';
import { decideLastMinute, type LastMinuteSituation } from '../../../../src/shared/domain/reset/lastMinute';
import {
  at,
  describeIn,
  describeInEveryZone,
  hold,
  meeting,
  transitionAt,
  transitionsOf,
} from '../../../support/domain';

const day = () => [
  meeting('Standup', '09:30–10:00'),
  meeting('Chat', '10:00–10:09'),
  meeting('Review', '11:00–12:00'),
  meeting('Call', '11:10–11:30'),
];

const lastMinute = (other: Partial<LastMinuteSituation> = {}): LastMinuteSituation => ({
  preferences: { notice: true },
  transitions: transitionsOf(day()),
  notified: new Set(),
  holds: [],
  ...other,
});
const notifiedFor = (...times: readonly string[]): Pick<LastMinuteSituation, 'notified'> => ({
  notified: new Set(times.map(at)),
});
const waits = (until: Instant | null) => ({ kind: 'wait', until });
const held = (until: Instant) => ({ kind: 'held', until });
const notifies = (local: string) => ({ kind: 'notify', transition: transitionAt(local, day()) });

describeInEveryZone('a meeting that is about to end', () => {
  it('gets no notification until one minute before', () =>
    expect(decideLastMinute(lastMinute(), at('09:40'))).toEqual(waits(at('09:59'))));
  it('gets its notification then', () => {
    expect(decideLastMinute(lastMinute(), at('09:59'))).toEqual(notifies('10:00'));
    expect(decideLastMinute(lastMinute(), at('09:59:19'))).toEqual(notifies('10:00'));
  });
  it('gets its notification once', () =>
    expect(decideLastMinute(lastMinute(notifiedFor('10:00')), at('09:59:01'))).toEqual(waits(at('11:59'))));
  it('gets its notification on time or not at all', () =>
    expect(decideLastMinute(lastMinute(), at('09:59:20'))).toEqual(waits(at('11:59'))));
  it('gets no notification if that is turned off', () =>
    expect(decideLastMinute(lastMinute({ preferences: { notice: false } }), at('09:59'))).toEqual(
      waits(null),
    ));
});

describeInEveryZone('a meeting of less than ten minutes', () => {
  it('gets no notification', () =>
    expect(decideLastMinute(lastMinute(notifiedFor('10:00')), at('10:08'))).toEqual(waits(at('11:59'))));
});

describeInEveryZone('a meeting within another', () => {
  it('gets no notification, because the other is still on', () =>
    expect(decideLastMinute(lastMinute(), at('11:29'))).toEqual(waits(at('11:59'))));
});

describeInEveryZone('after the last meeting', () => {
  it('there is nothing to wait for', () =>
    expect(decideLastMinute(lastMinute(), at('12:00'))).toEqual(waits(null)));
});

describeInEveryZone('a hold in that minute', () => {
  it('delays the notification', () => {
    expect(decideLastMinute(lastMinute({ holds: [hold('locked')] }), at('09:59'))).toEqual(
      held(at('09:59:20')),
    );
    expect(decideLastMinute(lastMinute({ holds: [hold('paused', '10:30')] }), at('09:59'))).toEqual(
      held(at('09:59:20')),
    );
    expect(decideLastMinute(lastMinute({ holds: [hold('sharing')] }), at('09:59'))).toEqual(
      held(at('09:59:20')),
    );
    expect(decideLastMinute(lastMinute({ holds: [hold('do-not-disturb')] }), at('09:59'))).toEqual(
      held(at('09:59:20')),
    );
  });
  it('is followed by the notification if it ends soon', () => {
    const paused = lastMinute({ holds: [hold('paused', '09:59:05')] });
    expect(decideLastMinute(paused, at('09:59'))).toEqual(held(at('09:59:05')));
    expect(decideLastMinute(paused, at('09:59:05'))).toEqual(notifies('10:00'));
  });
  it('does not include calls and typing', () => {
    const held = lastMinute({ holds: [hold('on-a-call'), hold('typing', '10:30')] });
    expect(decideLastMinute(held, at('09:59'))).toEqual(notifies('10:00'));
  });
});

describeInEveryZone('a clock that is set back', () => {
  it('does not repeat the notification', () =>
    expect(decideLastMinute(lastMinute(notifiedFor('10:00', '12:00')), at('09:59'))).toEqual(waits(null)));
});

describeInEveryZone('a meeting that is extended after its notification', () => {
  it('gets another one before its new end', () => {
    const longer = lastMinute({
      ...notifiedFor('10:00'),
      transitions: transitionsOf([meeting('Standup', '09:30–10:15')]),
    });
    expect(decideLastMinute(longer, at('09:59:30'))).toEqual(waits(at('10:14')));
  });
});

describeInEveryZone('a meeting that ends just after midnight', () => {
  it('gets its notification the evening before', () => {
    const late = [meeting('Launch', '2026-06-09 23:00–00:00')];
    const decided = decideLastMinute(
      lastMinute({ transitions: transitionsOf(late) }),
      at('2026-06-09 23:59'),
    );
    expect(decided).toMatchObject({ kind: 'notify', transition: { at: at('00:00') } });
  });
});

describeIn('Europe/Berlin', 'the hour that comes twice', () => {
  it('has its notification at the right instant', () => {
    // From 01:30 on, two hours long: it ends at 02:30 by the clock, the second time that is shown.
    const start = at('2026-10-25 01:30');
    const end = start + 2 * 3_600_000;
    const transitions = transitionsOf([{ ...meeting('Release', '01:30–02:30'), start, end }]);
    expect(decideLastMinute(lastMinute({ transitions }), end - 3_660_000)).toEqual(waits(end - 60_000));
  });
});
