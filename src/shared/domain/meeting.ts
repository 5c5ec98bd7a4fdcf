/** From a calendar's occurrence to a meeting, or to the reason why it is none. */
import type { Instant } from './time';

export interface Attendee {
  /** Lower case, without `mailto:`. */
  readonly address: string;
  readonly declined: boolean;
}

/** One occurrence as the feed has it, with every rule, override and zone already applied. */
export interface Occurrence {
  readonly uid: string;
  /** The start that the series' rule gave this instance (RFC 5545 §3.8.4.4); `start` itself for a single event. */
  readonly originalStart: Instant;
  readonly start: Instant;
  /** Never before `start`; equal to it for an event without length. */
  readonly end: Instant;
  /** Its times are dates (RFC 5545 §3.3.4), read as midnights of the host's zone. */
  readonly allDay: boolean;
  readonly title: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** TRANSP:TRANSPARENT (RFC 5545 §3.8.2.7) or X-MICROSOFT-CDO-BUSYSTATUS:FREE. */
  readonly free: boolean;
  readonly attendees: readonly Attendee[];
  /** Where to join it, if the event names such a place: always http(s). */
  readonly joinLink: string | null;
}
