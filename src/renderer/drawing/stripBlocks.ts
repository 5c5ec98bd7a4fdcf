/** The blocks of the day strip: where meetings are, and how much of their titles fits. */
import type { Meeting } from '../../shared/domain/calendar';
import type { Instant, Interval } from '../../shared/domain/common';
import { type Column, columnsOf } from './columns';
import type { DayScale } from './dayScale';

/** A meeting, with the part of it that is on the day. */
export type DrawnMeeting = Interval & { readonly meeting: Meeting };

export interface StripBlock extends Column {
  readonly meeting: Meeting;
  readonly top: number;
  readonly height: number;
  readonly past: boolean;
  /** The title’s offset from the top of the block, so that the line for the current time doesn’t cross it. */
  readonly titleTop: number;
  /** How many lines of the title fit. */
  readonly titleLines: number;
}

/** In pixels: the height of one title. */
export const minBlockHeight = 20;
const lineHeight = 16;
/** In pixels: what lies above and below the lines of a title. */
const titlePadding = 4;

/** @param nowTop where the line for the current time is; null if there is none */
export function blocksOf(
  meetings: readonly DrawnMeeting[],
  { topOf }: DayScale,
  now: Instant,
  nowTop: number | null,
): readonly StripBlock[] {
  const columns = columnsOf(meetings);
  return meetings.map(({ meeting, start, end }, index) => {
    const box = { top: topOf(start), height: topOf(end) - topOf(start) };
    return {
      meeting,
      ...box,
      ...titleIn(box, nowTop),
      ...(columns[index] ?? { column: 0, span: 1, columns: 1 }),
      past: meeting.end <= now,
    };
  });
}

/** Keeps the title above the line for the current time, or below it if that leaves no room for one line. */
function titleIn(
  { top, height }: { readonly top: number; readonly height: number },
  nowTop: number | null,
): Pick<StripBlock, 'titleTop' | 'titleLines'> {
  const line = nowTop === null ? height : nowTop - top;
  const isCrossed = line >= 0 && line < height;
  const above = linesIn(isCrossed ? line : height);
  const below = linesIn(height - line);
  return isCrossed && above === 0 && below > 0
    ? { titleTop: line, titleLines: below }
    : { titleTop: 0, titleLines: Math.max(1, above) };
}

const linesIn = (height: number): number => Math.max(0, Math.floor((height - titlePadding) / lineHeight));
