/** The letter of a week in sentences: as pieces for the screen, as plain text and as Markdown. */
import { type Day, startOfDayNamed, weekdayOf } from '../domain/common';
import type { Evenings, Fact, Letter, LevelRange } from '../domain/insight';
import type { Translate } from './catalogue';
import { escapeMarkdown } from './markdown';
import type { Times } from './times';

/** A piece of a sentence: the app's words, a meeting's title, the user's own words, or a question to them. */
export interface LetterPart {
  readonly style: 'plain' | 'title' | 'said' | 'asked';
  readonly text: string;
}

/** Private-use characters around a styled piece, so that each language can put it anywhere in a sentence. */
const marks = { title: '\uE000', said: '\uE001', asked: '\uE002' } as const;
const end = '\uE003';
const anyMark = /[\uE000-\uE003]/g;

const mark = (style: keyof typeof marks, text: string): string =>
  `${marks[style]}${text.replace(anyMark, '').replace(/\s+/g, ' ').trim()}${end}`;

/** Returns the sentence for a fact, in pieces. */
export function letterSentence(fact: Fact, t: Translate, times: Times): readonly LetterPart[] {
  const text = sentenceOf(fact, t, times);
  // A line may end with a stop of its own.
  const isEnded = /[.!?…。！？]["'”’»」]?$/.test(text.replace(anyMark, ''));
  const sentence = isEnded ? text : t('letter.sentence', { text });
  // Once may be chance; a question about it would be too much.
  const isAsked = fact.kind === 'overrun' && fact.days.length > 1;
  const question = mark('asked', t('letter.intentional'));
  return partsOf(isAsked ? t('reflection.sentences', { before: sentence, sentence: question }) : sentence);
}

/** Returns the letter as plain text. */
export const letterText = (week: Day, letter: Letter, t: Translate, times: Times): string =>
  pageOf(week, letter, t, times, title => title, {
    plain: text => text,
    asked: text => text,
    title: text => t('letter.quoted', { text }),
    said: text => t('letter.quoted', { text }),
  });

/** Returns the letter as a page of Markdown. */
export const letterMarkdown = (week: Day, letter: Letter, t: Translate, times: Times): string =>
  pageOf(week, letter, t, times, title => `# ${title}`, {
    // It has no markup, and escaping would take the spaces at its ends.
    plain: text => text,
    asked: text => `*${escapeMarkdown(text)}*`,
    title: text => `**${escapeMarkdown(text)}**`,
    said: text => `*${escapeMarkdown(text)}*`,
  });

function pageOf(
  week: Day,
  { facts }: Letter,
  t: Translate,
  times: Times,
  headline: (title: string) => string,
  write: Readonly<Record<LetterPart['style'], (text: string) => string>>,
): string {
  const title = t('weekNote.title', { date: times.date(startOfDayNamed(week)) });
  const sentences = facts.map(fact =>
    letterSentence(fact, t, times)
      .map(({ style, text }) => write[style](text))
      .join(''),
  );
  return `${[headline(title), ...sentences].join('\n\n')}\n`;
}

function partsOf(sentence: string): readonly LetterPart[] {
  const parts = [...sentence.matchAll(/([\uE000-\uE002])([^\uE003]*)\uE003|[^\uE000-\uE003]+/g)];
  const styles = Object.entries(marks) as readonly [keyof typeof marks, string][];
  return parts.map(([text, begin, inner = '']) => {
    const style = styles.find(([, character]) => character === begin)?.[0];
    return style === undefined ? { style: 'plain', text } : { style, text: inner };
  });
}

/** The sentence without its full stop. */
function sentenceOf(fact: Fact, t: Translate, times: Times): string {
  const number = (count: number): string =>
    t('letter.numbers', { returnObjects: true })[count] ?? String(count);
  const weekday = (day: Day | undefined): string => {
    return times.weekday(weekdayOf(startOfDayNamed(day ?? '1970-01-01')), 'long');
  };
  const [first] = fact.days;
  const count = fact.days.length;
  switch (fact.kind) {
    case 'faced': {
      const line = mark('said', fact.line);
      const faced =
        count === 1
          ? t('letter.facedOnce', { weekday: weekday(first), line })
          : t('letter.faced', { number: number(count), line });
      return fact.evenings === null ? faced : noted(faced, fact.evenings, count, number, t);
    }
    case 'faced-each': {
      const lines = fact.lines.map(line => mark('said', line));
      if (lines.length > 3) {
        const [line, day] = [lines.at(-1), fact.days.at(-1)];
        return t('letter.facedMany', { number: number(count), weekday: weekday(day), line });
      }
      const items = lines.map((line, index) =>
        t('letter.facedOn', { line, weekday: weekday(fact.days[index]) }),
      );
      return t('letter.facedEach', { items });
    }
    case 'evenings':
      return t('letter.evenings', {
        items: fact.evenings.map(({ heading, count }, index) =>
          t(index === 0 ? 'letter.eveningsFirst' : 'letter.eveningsNext', {
            ...{ count, number: number(count) },
            heading: t(`letter.heading.${heading}`),
          }),
        ),
      });
    case 'series': {
      const before = t(`letter.series.${fact.of}.${fact.everyDay ? 'all' : 'noted'}`, {
        ...{ title: mark('title', fact.title), levels: levelsText(fact, t), number: number(count) },
      });
      return fact.elsewhere === null
        ? before
        : t('letter.elsewhere', { before, levels: levelsText(fact.elsewhere, t) });
    }
    case 'overrun': {
      const by =
        fact.from === fact.to
          ? t('letter.by', { count: fact.to })
          : t('letter.byRange', { from: fact.from, count: fact.to });
      return t(`letter.overrun.${timesOver(count, fact.outOf)}`, {
        ...{ title: mark('title', fact.title), by, weekday: weekday(first) },
        ...{ number: number(count), outOf: number(fact.outOf) },
      });
    }
    case 'wrote':
      return t(fact.what === 'helped' ? 'letter.helped' : 'letter.wrote', {
        ...{ weekday: weekday(first), line: mark('said', fact.line) },
      });
  }
}

/** Says how the evenings of a direction's days went. */
function noted(
  faced: string,
  { heading: answer, count }: Evenings,
  days: number,
  number: (count: number) => string,
  t: Translate,
): string {
  const heading = t(`letter.heading.${answer}`);
  if (days === 1) return t('letter.noted.once', { faced, heading });
  if (count < days) return t('letter.noted.some', { faced, heading, count, number: number(count) });
  return t(days === 2 ? 'letter.noted.both' : 'letter.noted.all', { faced, heading });
}

function timesOver(over: number, days: number): 'once' | 'some' | 'both' | 'all' {
  if (over === 1) return 'once';
  if (over < days) return 'some';
  return over === 2 ? 'both' : 'all';
}

/** `2`, `2 or 3`, or `2 to 4`. */
function levelsText({ low, high }: LevelRange, t: Translate): string {
  if (low === high) return String(low);
  return t(high - low === 1 ? 'letter.levelsOr' : 'letter.levelsTo', { low, high });
}
