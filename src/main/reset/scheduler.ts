/** The tick: what is over → what is due → what comes by itself → when to look again. */
import { randomUUID } from 'node:crypto';
import type { Transition } from '../../shared/domain/calendar/transition';
import { type Instant, type Millis, midnightAfter, second } from '../../shared/domain/common/time';
import { isReset } from '../../shared/domain/journal/entry';
import { type ActiveReset, type Ending, endingAt, ownEnd } from '../../shared/domain/reset/activeReset';
import { restUntil } from '../../shared/domain/reset/answered';
import {
  backstop,
  delayUntil,
  informAt,
  isNear,
  lookAt,
  type Outlook,
  outlookAt,
  paceFor,
} from '../../shared/domain/reset/pendingReset';
import { freeSinceAt, type Hold, type Situation, unansweredAt } from '../../shared/domain/reset/reset';
import { type Glance, glanceAt } from '../../shared/domain/reset/trayStatus';
import type { Settings } from '../../shared/domain/settings/settings';
import type { Days } from '../calendar/days';
import type { Journal } from '../journal/journal';
import type { Clock } from '../platform/clock';
import type { Pace } from '../signals/holds';
import type { ResetOnScreen } from './currentReset';
import type { Occasions } from './prompts/prompts';

/** While a reset covers the screen, one looks at least this often. */
const backstopOnScreen = 5 * second;

export interface Collaborators {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'append'>;
  /** Tries again to save what could not be saved. */
  save(): void;
  readonly onScreen: ResetOnScreen;
  readonly settings: { read(): Settings };
  /** The days around now, as feeds and journal have them; yesterday's last transition may lie within the grace of now. */
  readonly days: Pick<Days, 'meetings' | 'endings' | 'entriesAround'>;
  /** Whether what the feeds say may be old. */
  isStale(now: Instant): boolean;
  readonly awareness: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
    /** How often the signals are to be asked from now on; null: not at all. */
    attend(pace: Pace | null): void;
    /** Whether the signals are asked closely, and have said something since. */
    isSure(): boolean;
  };
  readonly overlay: {
    warm(): void;
    /** What was warmed is not needed after all. */
    cool(): void;
    show(endsAt: Instant): void;
    hide(how: 'fading' | 'at-once'): void;
  };
  readonly occasions: Occasions;
  /** A transition without room, until then: the glance gives a cue, and so may something else. */
  cue(transition: Transition, until: Instant): void;
  /** Something may look different now. */
  publish(): void;
}

export interface Conductor {
  /** Looks, acts, and sets the one timer for the next look. Any number of calls have the outcome of one. */
  tick(): void;
  beginReset(): void;
  endReset(ending: Ending): void;
  glance(): Glance;
  stop(): void;
}

export function createConductor(parts: Collaborators): Conductor {
  const { clock, journal, onScreen, settings, days, awareness, overlay } = parts;
  let callOff = (): void => undefined;
  let cued = false;
  let held: Hold | null = null;
  let freeSince: Instant | null = null;

  function tick(): void {
    // Whatever goes wrong in between, it looks again.
    let delay: Millis = backstop;
    try {
      delay = look(clock.now());
    } finally {
      callOff();
      callOff = clock.after(delay, tick);
    }
    parts.publish();
  }

  /** Gives how long to wait with the next look. */
  function look(now: Instant): Millis {
    parts.save();
    freeSince = freeSinceAt(freeSince, awareness.holds(now), now);
    endWhatIsOver(now);
    adoptWhatEnded(now);

    const known = situation(now);
    const outlook = act(known, now);

    const mayCome = onScreen.current() === null && awareness.isSure();
    const occasions = parts.occasions.attend(restUntil(known.transitions, known.resets, now), mayCome, now);

    const active = onScreen.current();
    const near = isNear(outlook, now) || active !== null || occasions.near;
    awareness.attend(paceFor(near, occasions.held, known.holds));
    const looks = [
      lookAt(outlook, now),
      informAt(glanceNow(now).changesAt, now),
      midnightAfter(now),
      ...occasions.looks,
      ...(active === null ? [] : [active.endsAt, now + backstopOnScreen]),
    ];
    return delayUntil(looks, now);
  }

  function endWhatIsOver(now: Instant): void {
    const active = onScreen.current();
    const ending = active === null ? null : endingAt(active, awareness.holds(now), days.meetings(), now);
    if (ending !== null) end(ending, now);
  }

  /** So that nobody is asked again right after a reset of their own. */
  function adoptWhatEnded(now: Instant): void {
    if (onScreen.current()?.entry.transition !== null) return;
    const ended = unansweredAt(situation(now), now);
    if (ended !== undefined) onScreen.adopt(ended);
  }

  /** Carries out what is decided. */
  function act(known: Situation, now: Instant): Outlook {
    const { records, outlook } = outlookAt(known, awareness.isSure(), randomUUID, now);
    for (const record of records) journal.append(record);
    cued = outlook.kind === 'cue';
    held = outlook.kind === 'wait' ? outlook.hold : null;
    if (outlook.kind === 'cue') parts.cue(outlook.transition, outlook.until);
    if (outlook.kind === 'show' && onScreen.current() === null) {
      begin({ transition: outlook.transition, endsAt: outlook.endsAt, own: false }, now);
    } else if (isNear(outlook, now)) overlay.warm();
    else overlay.cool();
    return outlook;
  }

  function begin(reset: Omit<ActiveReset, 'entry'>, now: Instant): void {
    onScreen.begin(reset, now);
    parts.publish();
    overlay.show(reset.endsAt);
  }

  function end(ending: Ending, now: Instant): void {
    onScreen.end(ending, situation(now), now);
    // Something else claims the screen, or all may stop before anything has faded out.
    const hastens = ending.how === 'cut-short' && ending.reason !== 'still-in';
    overlay.hide(hastens ? 'at-once' : 'fading');
  }

  function situation(now: Instant): Situation {
    return {
      transitions: days.endings().transitions,
      resets: days.entriesAround(now).filter(isReset),
      holds: awareness.holds(now),
      freeSince,
      lastInput: awareness.lastInput(now),
      preferences: settings.read().preferences,
    };
  }

  function glanceNow(now: Instant): ReturnType<typeof glanceAt> {
    return glanceAt(
      {
        meetings: days.meetings(),
        transitions: days.endings().transitions,
        resetNow: cued || onScreen.current() !== null,
        pausedUntil: settings.read().pausedUntil,
        held,
        stale: parts.isStale(now),
      },
      now,
    );
  }

  return {
    tick,

    beginReset() {
      const now = clock.now();
      if (onScreen.current() !== null) return;
      const endsAt = ownEnd(days.meetings(), settings.read().preferences.resetSeconds, now);
      begin({ transition: unansweredAt(situation(now), now) ?? null, endsAt, own: true }, now);
      tick();
    },

    endReset(ending) {
      end(ending, clock.now());
      tick();
    },

    glance: () => glanceNow(clock.now()).glance,
    stop: () => callOff(),
  };
}
