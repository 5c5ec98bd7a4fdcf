/** The tick: what is due now → do it → say it → look again exactly when the next thing may change. */
import { randomUUID } from 'node:crypto';
import { isReset, type ResetEntry } from '../shared/domain/entry';
import { type Glance, glanceAt } from '../shared/domain/glance';
import { backstop, delayUntil, informAt, isNear, lookAt, type Outlook } from '../shared/domain/outlook';
import {
  type Decision,
  decideReset,
  dueAt,
  freeSinceAt,
  type Hold,
  isConversation,
  restUntil,
} from '../shared/domain/reset';
import { meetingAfter, meetingAt } from '../shared/domain/schedule';
import type { Settings } from '../shared/domain/settings';
import { type Instant, type Millis, midnightAfter, second } from '../shared/domain/time';
import type { Transition } from '../shared/domain/transition';
import type { ActiveReset, Ending, ResetOnScreen } from './activeReset';
import type { Pace } from './awareness';
import type { Clock } from './clock';
import type { Days } from './days';
import type { Journal } from './journal';
import type { Occasion } from './occasion';

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
  readonly occasions: readonly Occasion[];
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

  /** Does what is due; gives how long nothing else will be. */
  function look(now: Instant): Millis {
    parts.save();
    freeSince = freeSinceAt(freeSince, awareness.holds(now), now);
    closeWhatIsOver(now);
    adoptWhatEnded(now);
    const outlook = act(now);
    const occasions = attendTo(now);
    // Asking costs something: only while what is said matters, and nothing else holds for hours, as a lock at night does.
    const closeBy = isNear(outlook, now) || onScreen.current() !== null || occasions.near;
    const mayEndUntold = occasions.held && !awareness.holds(now).some(isKnownUnasked);
    awareness.attend(closeBy ? 'closely' : mayEndUntold ? 'now-and-then' : null);
    const looks = [
      lookAt(outlook, now),
      onScreen.current()?.endsAt ?? null,
      informAt(glanceNow(now).changesAt, now),
      ...occasions.looks,
      midnightAfter(now),
      onScreen.current() === null ? null : now + backstopOnScreen,
    ];
    return delayUntil(looks, now);
  }

  /** Carries out the decision; what only goes to the journal is decided and recorded until nothing more does. */
  function act(now: Instant): Outlook {
    for (;;) {
      const outlook = outlookAt(now);
      cued = outlook.kind === 'cue';
      if (outlook.kind === 'cue') parts.cue(outlook.transition, outlook.until);
      if (outlook.kind === 'record') {
        journal.append(recordOf(outlook, now));
        continue;
      }
      held = outlook.kind === 'wait' ? outlook.hold : null;
      if (outlook.kind === 'show' && onScreen.current() === null)
        begin({ transition: outlook.transition, endsAt: outlook.endsAt, own: false }, now);
      else if (isNear(outlook, now)) overlay.warm();
      else overlay.cool();
      return outlook;
    }
  }

  function outlookAt(now: Instant): Decision | Outlook {
    const decision = decideReset(situation(now), now);
    const isOpen = decision.kind === 'show' || (decision.kind === 'record' && decision.outcome === 'natural');
    return isOpen && !awareness.isSure() ? { kind: 'asking' } : decision;
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

  /** Ends the active reset when its time is up, a hold claims the screen, or its meeting turns out to go on. */
  function closeWhatIsOver(now: Instant): void {
    const active = onScreen.current();
    if (active === null) return;
    const holds = awareness.holds(now);
    const lock = holds.find(({ kind }) => kind === 'locked' || kind === 'asleep');
    // One that you asked for yourself stays: you knew what you were in the middle of.
    const claim = active.own ? undefined : holds.find(hold => isConversation(hold) || hold.kind === 'paused');
    const meetings = days.meetings();
    const goesOn = !active.own && meetingAt(meetings, now)?.id === active.transition?.from.id;
    const next = meetingAfter(meetings, active.entry.at);

    if (lock !== undefined) {
      end({ how: 'cut-short', reason: lock.kind }, now);
    } else if (claim !== undefined) {
      end({ how: 'cut-short', reason: claim.kind, by: claim.by }, now);
    } else if (goesOn) {
      end({ how: 'cut-short', reason: 'still-in' }, now);
    } else if (now >= Math.min(active.endsAt, next?.start ?? Number.POSITIVE_INFINITY)) {
      end({ how: 'done' }, now);
    }
  }

  /** So that nobody is asked again right after a reset of their own. */
  function adoptWhatEnded(now: Instant): void {
    const entry = onScreen.current()?.entry;
    const ended = entry?.transition === null ? waitingAt(now) : undefined;
    if (ended !== undefined) onScreen.adopt(ended);
  }

  /** The newest transition that has begun and may still be answered. */
  function waitingAt(now: Instant): Transition | undefined {
    const { transitions, resets, preferences } = situation(now);
    const grace = preferences.graceSeconds * second;
    return transitions.findLast(transition => {
      const due = dueAt(transition, resets, now);
      return due !== 'answered' && due <= now && now <= due + grace;
    });
  }

  /** Lets come what comes by itself; gives when to look again, and what the signals are asked for on its behalf. */
  function attendTo(now: Instant): {
    readonly looks: readonly (Instant | null)[];
    /** Something is due, or on the screen. */
    readonly near: boolean;
    readonly held: boolean;
  } {
    const rest = restUntil(situation(now), now);
    const decide = () =>
      parts.occasions.map(occasion => {
        const decision = occasion(now);
        return decision.kind === 'due' && rest !== null ? ({ kind: 'wait', until: rest } as const) : decision;
      });
    let decisions = decide();
    if (onScreen.current() === null && awareness.isSure()) {
      for (const decision of decisions) if (decision.kind === 'due') decision.act();
      decisions = decide();
    }
    return {
      looks: decisions.map(decision => (decision.kind === 'due' ? null : decision.until)),
      near: decisions.some(({ kind }) => kind === 'due' || kind === 'shown'),
      held: decisions.some(({ kind }) => kind === 'held'),
    };
  }

  function situation(now: Instant): Parameters<typeof decideReset>[0] {
    const { preferences } = settings.read();
    return {
      transitions: days.endings().transitions,
      resets: resetsAround(now),
      holds: awareness.holds(now),
      freeSince,
      lastInput: awareness.lastInput(now),
      preferences,
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

  const resetsAround = (now: Instant): readonly ResetEntry[] => days.entriesAround(now).filter(isReset);

  return {
    tick,

    beginReset() {
      const now = clock.now();
      if (onScreen.current() !== null) return;
      const next = meetingAfter(days.meetings(), now);
      const full = now + settings.read().preferences.resetSeconds * second;
      const endsAt = Math.min(full, next?.start ?? full);
      begin({ transition: waitingAt(now) ?? null, endsAt, own: true }, now);
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

function recordOf(
  { transition, outcome, reason, by }: Extract<Decision, { kind: 'record' }>,
  now: Instant,
): ResetEntry {
  const id = randomUUID();
  return { id, kind: 'reset', at: now, transition: transition.id, outcome, reason, by, seconds: 0 };
}

/** A hold whose end is told, so that nobody has to be asked for it. */
const isKnownUnasked = ({ kind }: Hold): boolean =>
  kind === 'paused' || kind === 'asleep' || kind === 'locked';
