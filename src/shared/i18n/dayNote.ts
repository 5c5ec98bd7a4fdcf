/** A day of the journal as a page of Markdown, for pasting into a notes app. */
import type { Day } from '../domain/common';
import {
  type CheckIn,
  type CheckInEntry,
  directionOf,
  type Entry,
  isReset,
  type ReflectionEntry,
  type ResetEntry,
  reflectionOf,
} from '../domain/journal';
import type { Translate } from './catalogue';
import { escapeMarkdown } from './markdown';
import { reasonText } from './reasons';
import type { Times } from './times';

/**
 * Returns a page with the day's direction, resets, check-ins and reflection, leaving out what is missing. The journal has
 * no meeting titles, so the page has none either. Times are in the computer's current zone.
 */
export function dayNote(day: Day, entries: readonly Entry[], t: Translate, times: Times): string {
  const direction = directionOf(entries, day);
  const reflection = reflectionOf(entries, day);
  const resets = entries.filter(isReset).map(reset => resetItem(reset, t, times));
  const checkIns = entries
    .filter((entry): entry is CheckInEntry => entry.kind === 'check-in')
    .map(checkIn => checkInItem(checkIn, t, times));
  const sections = [
    section(t('direction.name'), direction === null ? [] : [escapeMarkdown(direction)]),
    section(t('data.note.resets'), resets),
    section(t('data.note.checkIns'), checkIns),
    section(t('reflection.name'), reflection === null ? [] : reflectionLines(reflection, t)),
  ];
  return `${[`# ${day}`, ...sections.filter(text => text !== '')].join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;

function resetItem(reset: ResetEntry, t: Translate, times: Times): string {
  const { at, outcome, reason, by, leaving, facing, anchor } = reset;
  const hasReason =
    reason !== undefined && (outcome === 'short' || outcome === 'postponed' || outcome === 'missed');
  const what = hasReason
    ? t(`mark.${outcome}Because`, { reason: reasonText(reason, by, t) })
    : t(`mark.${outcome}`);
  return item([t('data.note.entry', { time: times.clock(at), what }), ...levels(reset, t)].join(' · '), [
    answerLine(t('reset.leaving'), leaving, t),
    answerLine(t('reset.facing'), facing, t),
    answerLine(t('reset.kept'), anchor?.kept ? anchor.line : '', t),
  ]);
}

function checkInItem(checkIn: CheckInEntry, t: Translate, times: Times): string {
  const what = levels(checkIn, t).join(' · ');
  return item(t('data.note.entry', { time: times.clock(checkIn.at), what }), [
    escapeMarkdown(checkIn.note ?? ''),
  ]);
}

function levels({ energy, focus, steady }: CheckIn, t: Translate): readonly string[] {
  return [
    ...(energy === undefined ? [] : [t('scale.energyLevel', { level: energy })]),
    ...(focus === undefined ? [] : [t('scale.focusLevel', { level: focus })]),
    ...(steady === true ? [t('scale.steady')] : []),
  ];
}

const reflectionLines = ({ heading, helped, correction }: ReflectionEntry, t: Translate): readonly string[] =>
  [
    heading === null ? '' : `${t('reflection.question')} ${t(`reflection.${heading}`)}`,
    answerLine(t('reflection.helped'), helped, t),
    answerLine(t('reflection.correction'), correction, t),
  ]
    .filter(line => line !== '')
    .map(line => `- ${line}`);

/** A list item with nested items below it; empty ones are left out. */
const item = (line: string, below: readonly string[]): string =>
  [`- ${line}`, ...below.filter(text => text !== '').map(text => `  - ${text}`)].join('\n');

/** An answer with its name; empty if there is no answer. */
const answerLine = (name: string, line: string | undefined, t: Translate): string =>
  line === undefined || line.trim() === '' ? '' : t('data.note.said', { name, text: escapeMarkdown(line) });
