/** How the letter of a week reads. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/shared/domain/insight/letter';
import { type Language, languages } from '../../../src/shared/domain/settings/language';
import { createI18n } from '../../../src/shared/i18n/i18n';
import { timesIn } from '../../../src/shared/i18n/times';
import { letterMarkdown, letterSentence, letterText } from '../../../src/shared/i18n/weekLetter';
import { workingDays } from '../../support/week';
import { english } from '../../support/words';

const [mon = '', tue = '', wed = '', thu = '', fri = ''] = workingDays;
const times = timesIn('en-GB');
const plain = (fact: Fact): string =>
  letterSentence(fact, english, times)
    .map(({ text }) => text)
    .join('');

const line = 'ask before I answer';
const faced = (days: readonly string[], evenings: Extract<Fact, { kind: 'faced' }>['evenings']): Fact => ({
  ...{ kind: 'faced', line, days, evenings },
});
const series = { kind: 'series', of: 'focus', title: 'Standup', low: 2, high: 2, everyDay: true } as const;
const overrun = { kind: 'overrun', title: 'Budget review' } as const;

const sentences: readonly (readonly [Fact, string])[] = [
  [faced([tue], null), 'On Tuesday you faced ask before I answer.'],
  [
    faced([tue], { heading: 'level', count: 1 }),
    'On Tuesday you faced ask before I answer and noted it as level.',
  ],
  [faced([mon, tue], null), 'You faced ask before I answer on two days.'],
  [
    faced([mon, tue, wed, thu], { heading: 'closer', count: 3 }),
    'You faced ask before I answer on four days and noted three of them as closer.',
  ],
  [
    faced([mon, tue], { heading: 'away', count: 1 }),
    'You faced ask before I answer on two days and noted one of them as away.',
  ],
  [
    faced([mon, tue], { heading: 'closer', count: 2 }),
    'You faced ask before I answer on two days and noted both as closer.',
  ],
  [
    faced([mon, tue, wed], { heading: 'closer', count: 3 }),
    'You faced ask before I answer on three days and noted all of them as closer.',
  ],
  [
    { kind: 'faced-each', lines: ['walk', 'listen', 'ask'], days: [mon, tue, fri] },
    'You faced walk on Monday, listen on Tuesday, and ask on Friday.',
  ],
  [
    { kind: 'faced-each', lines: ['walk', 'listen', 'ask', 'rest'], days: [mon, tue, wed, fri] },
    'You faced something different on each of four days; on Friday it was rest.',
  ],
  [
    {
      kind: 'evenings',
      evenings: [
        { heading: 'closer', count: 2 },
        { heading: 'level', count: 1 },
      ],
      days: [mon, tue, wed],
    },
    'You noted two evenings as closer and one as level.',
  ],
  [
    { ...series, elsewhere: { low: 4, high: 4 }, days: workingDays },
    'After Standup your focus was 2 on all five days; elsewhere it was mostly 4.',
  ],
  [
    {
      ...series,
      of: 'energy',
      high: 3,
      everyDay: false,
      elsewhere: { low: 4, high: 5 },
      days: [mon, tue, wed],
    },
    'After Standup your energy was 2 or 3 on the three days you noted it; elsewhere it was mostly 4 or 5.',
  ],
  [
    { ...series, low: 5, high: 5, elsewhere: { low: 2, high: 4 }, days: [mon, tue, wed] },
    'After Standup your focus was 5 on all three days; elsewhere it was mostly 2 to 4.',
  ],
  [
    { ...series, elsewhere: null, days: [mon, tue, wed] },
    'After Standup your focus was 2 on all three days.',
  ],
  [
    { ...overrun, from: 12, to: 12, outOf: 4, days: [tue] },
    'On Tuesday Budget review ran over by 12 minutes.',
  ],
  [
    { ...overrun, from: 6, to: 11, outOf: 4, days: [mon, tue, wed] },
    'Budget review ran over on three of four days, by 6 to 11 minutes. Intentional?',
  ],
  [
    { ...overrun, from: 6, to: 6, outOf: 2, days: [mon, tue] },
    'Budget review ran over on both days, by 6 minutes. Intentional?',
  ],
  [
    { ...overrun, from: 6, to: 11, outOf: 3, days: [mon, tue, wed] },
    'Budget review ran over on all three days, by 6 to 11 minutes. Intentional?',
  ],
  [
    { kind: 'wrote', what: 'correction', line: 'told Ben that I had not listened.', days: [tue] },
    'On Tuesday you wrote: told Ben that I had not listened.',
  ],
  [{ kind: 'wrote', what: 'helped', line: 'why not?', days: [thu] }, 'On Thursday this helped: why not?'],
  [
    { kind: 'wrote', what: 'facing', line: 'one decision', days: [thu] },
    'On Thursday you wrote: one decision.',
  ],
];

describe('a fact', () => {
  it.each(sentences.map(([fact, sentence]) => [sentence, fact] as const))('reads: %s', (sentence, fact) =>
    expect(plain(fact)).toBe(sentence),
  );
  it('tells the title and the user’s words from its own', () => {
    const fact: Fact = { ...overrun, from: 6, to: 11, outOf: 4, days: [mon, tue, wed] };
    expect(letterSentence(fact, english, times)).toEqual([
      { style: 'title', text: 'Budget review' },
      { style: 'plain', text: ' ran over on three of four days, by 6 to 11 minutes. ' },
      { style: 'asked', text: 'Intentional?' },
    ]);
  });
  it('keeps braces and odd characters of a line as they are', () =>
    expect(
      plain({ kind: 'wrote', what: 'facing', line: '{{title}} $t(app) \uE003 & <b>', days: [tue] }),
    ).toBe('On Tuesday you wrote: {{title}} $t(app)  & <b>.'.replace('  ', ' ')));
});

describe('a letter', () => {
  const facts: readonly Fact[] = [
    { ...series, title: 'Q3 *plan*', elsewhere: null, days: [mon, tue, wed] },
    { kind: 'wrote', what: 'correction', line: 'told Ben', days: [tue] },
  ];
  it('as plain text quotes titles and the user’s words', () =>
    expect(letterText(mon, { meetings: 3, resets: 3, facts }, english, times)).toBe(
      'Week of 8 June 2026\n\nAfter “Q3 *plan*” your focus was 2 on all three days.\n\nOn Tuesday you wrote: “told Ben”.\n',
    ));
  it('as Markdown emphasizes them, with their own markup escaped', () =>
    expect(letterMarkdown(mon, { meetings: 3, resets: 3, facts }, english, times)).toBe(
      '# Week of 8 June 2026\n\nAfter **Q3 \\*plan\\*** your focus was 2 on all three days.\n\nOn Tuesday you wrote: *told Ben*.\n',
    ));
  it('of a quiet week is its headline', () =>
    expect(letterText(mon, { meetings: 0, resets: 0, facts: [] }, english, times)).toBe(
      'Week of 8 June 2026\n',
    ));
});

it.each([
  ['es', 'Tu rumbo fue el lunes escuchar y el viernes ir despacio.'],
  ['ja', '向かう先は、月曜日が「escuchar」、金曜日が「ir despacio」でした。'],
  ['zh-Hans', '你的方向，星期一是“escuchar”，星期五是“ir despacio”。'],
] as const)('several directions in %s read: %s', async (language, sentence) => {
  const { t, setLocale } = createI18n();
  await setLocale({ language, tag: language });
  const fact: Fact = { kind: 'faced-each', lines: ['escuchar', 'ir despacio'], days: [mon, fri] };
  const parts = letterSentence(fact, t, timesIn(language));
  expect(parts.map(({ text }) => text).join('')).toBe(sentence);
});

describe.each(languages)('in %s', language => {
  it('every sentence has all its pieces, and no blanks', async () => {
    const { t, setLocale } = createI18n();
    await setLocale({ language: language satisfies Language, tag: language });
    for (const [fact] of sentences) {
      const parts = letterSentence(fact, t, timesIn(language));
      const text = parts.map(({ text }) => text).join('');
      expect(text).not.toMatch(/\{\{|\}\}|undefined|letter\.|[\uE000-\uE003]| {2}/);
      if ('title' in fact) expect(parts).toContainEqual({ style: 'title', text: fact.title });
      if ('line' in fact) expect(parts).toContainEqual({ style: 'said', text: fact.line });
    }
  });
});
