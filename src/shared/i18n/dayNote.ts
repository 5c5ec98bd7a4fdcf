/** A day of the journal as a page of Markdown, made to be pasted into a note app. */

import type { Day } from '../domain/common/time';
import {
  type CheckIn,
  type CheckInEntry,
  directionOf,
  type Entry,
  isReset,
  type ReflectionEntry,
  type ResetEntry,
  reflectionOf,
} from '../domain/journal/entry';
import type { Words } from './catalogue';
import { literal } from './markdown';
import { reasonWords } from './reasons';
import type { Times } from './times';

/**
 * The day's direction, resets, check-ins and reflection, each where there is one. No titles: the journal does not have
 * them. Times are those of this computer's zone, now.
 */
export function dayNote(day: Day, entries: readonly Entry[], words: Words, times: Times): string {
  const direction = directionOf(entries, day);
  const reflection = reflectionOf(entries, day);
  const resets = entries.filter(isReset).map(reset => resetItem(reset, words, times));
  const checkIns = entries
    .filter((entry): entry is CheckInEntry => entry.kind === 'check-in')
    .map(checkIn => checkInItem(checkIn, words, times));
  const sections = [
    section(words('direction.name'), direction === null ? [] : [literal(direction)]),
    section(words('data.note.resets'), resets),
    section(words('data.note.checkIns'), checkIns),
    section(words('reflection.name'), reflection === null ? [] : reflectionLines(reflection, words)),
  ];
  return `${[`# ${day}`, ...sections.filter(text => text !== '')].join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;

function resetItem(reset: ResetEntry, words: Words, times: Times): string {
  const { at, outcome, reason, by, leaving, facing, anchor } = reset;
  const because =
    reason !== undefined && (outcome === 'short' || outcome === 'postponed' || outcome === 'missed');
  const what = because
    ? words(`mark.${outcome}Because`, { reason: reasonWords(reason, by, words) })
    : words(`mark.${outcome}`);
  return item(
    [words('data.note.entry', { time: times.clock(at), what }), ...levels(reset, words)].join(' · '),
    [
      said(words('reset.leaving'), leaving, words),
      said(words('reset.facing'), facing, words),
      said(words('reset.kept'), anchor?.kept ? anchor.line : '', words),
    ],
  );
}

function checkInItem(checkIn: CheckInEntry, words: Words, times: Times): string {
  const what = levels(checkIn, words).join(' · ');
  return item(words('data.note.entry', { time: times.clock(checkIn.at), what }), [
    literal(checkIn.note ?? ''),
  ]);
}

function levels({ energy, focus, steady }: CheckIn, words: Words): readonly string[] {
  return [
    ...(energy === undefined ? [] : [words('scale.energyLevel', { level: energy })]),
    ...(focus === undefined ? [] : [words('scale.focusLevel', { level: focus })]),
    ...(steady === true ? [words('scale.steady')] : []),
  ];
}

const reflectionLines = ({ heading, helped, correction }: ReflectionEntry, words: Words): readonly string[] =>
  [
    heading === null ? '' : `${words('reflection.question')} ${words(`reflection.${heading}`)}`,
    said(words('reflection.helped'), helped, words),
    said(words('reflection.correction'), correction, words),
  ]
    .filter(line => line !== '')
    .map(line => `- ${line}`);

/** An item of a list, with what was said below it. */
const item = (line: string, below: readonly string[]): string =>
  [`- ${line}`, ...below.filter(text => text !== '').map(text => `  - ${text}`)].join('\n');

const said = (name: string, line: string | undefined, words: Words): string =>
  line === undefined || line.trim() === '' ? '' : words('data.note.said', { name, text: literal(line) });
