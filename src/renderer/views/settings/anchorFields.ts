/** Converts between an anchor and the text in its form. */
import {
  type Anchor,
  type Conditions,
  maxAttendees,
  maxMinutes,
  type Range,
} from '../../../shared/domain/reset';

/** The text of a range’s two ends; an empty end is open. */
export interface RangeFields {
  readonly from: string;
  readonly to: string;
}

export interface AnchorFields {
  readonly line: string;
  readonly title: string;
  readonly attendees: RangeFields;
  readonly minutes: RangeFields;
  readonly gapMinutes: RangeFields;
  readonly time: RangeFields;
}

export const fieldsOfAnchor = ({ line, when }: Anchor): AnchorFields => ({
  line,
  title: when.title ?? '',
  attendees: rangeFieldsOf(when.attendees),
  minutes: rangeFieldsOf(when.minutes),
  gapMinutes: rangeFieldsOf(when.gapMinutes),
  time: rangeFieldsOf(when.time),
});

const rangeFieldsOf = ({ from, to }: Range<number | string> = {}): RangeFields => ({
  from: String(from ?? ''),
  to: String(to ?? ''),
});

/** The anchor that the form describes. An empty line keeps the previous one. */
export function anchorFromFields(fields: AnchorFields, before: Anchor): Anchor {
  const { title, attendees, minutes, gapMinutes, time } = fields;
  const when: Conditions = {
    title: title.trim() || undefined,
    attendees: numbersFrom(attendees, maxAttendees),
    minutes: numbersFrom(minutes, maxMinutes),
    gapMinutes: numbersFrom(gapMinutes, maxMinutes),
    time: rangeFrom(time.from || undefined, time.to || undefined),
  };
  return { ...before, when, line: fields.line.trim() || before.line };
}

/** Whole numbers from 0 to `max`, swapped if they are in the wrong order. */
function numbersFrom({ from, to }: RangeFields, max: number): Range<number> | undefined {
  const [low, high] = [from, to].map(text =>
    text === '' ? undefined : Math.min(max, Math.max(0, Math.round(Number(text)))),
  );
  return low !== undefined && high !== undefined && low > high ? rangeFrom(high, low) : rangeFrom(low, high);
}

const rangeFrom = <End>(from: End | undefined, to: End | undefined): Range<End> | undefined =>
  from === undefined && to === undefined ? undefined : { from, to };
