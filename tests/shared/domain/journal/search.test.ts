import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { type Note, notesIn } from '../../../../src/shared/domain/journal/notes';
import { type FoundDay, searchFor } from '../../../../src/shared/domain/journal/search';
import { at, checkIn, reset, today } from '../../../support/domain';

const direction = (line: string, day = today): Entry => ({
  id: `${day} ${line}`,
  kind: 'direction',
  at: at('08:00'),
  day,
  line,
});
const reflection = (helped: string, correction = '', day = today): Entry => ({
  id: `${day} ${helped}`,
  kind: 'reflection',
  at: at('18:00'),
  day,
  heading: null,
  helped,
  correction,
});
const search = (query: string, notes: readonly Note[]): readonly FoundDay[] => {
  const { matches, collect } = searchFor(query);
  return collect(notes.filter(matches), 100).newest;
};
/** The marked parts of the texts. */
const marked = (query: string, ...entries: readonly Entry[]): readonly (readonly string[])[] =>
  search(query, notesIn(entries)).flatMap(({ notes }) =>
    notes.map(({ note, matches }) => matches.map(({ start, end }) => note.text.slice(start, end))),
  );

describe('the notes of the journal', () => {
  it('are the lines of resets, check-ins, directions and reflections', () =>
    expect(
      notesIn([
        direction('Listen'),
        reset(null, '10:00', 'done', { leaving: 'the budget', facing: ' the release ' }),
        checkIn('11:00', { note: 'after a walk' }),
        reflection('Rain', 'Told Ben'),
      ]),
    ).toEqual([
      { day: today, kind: 'direction', text: 'Listen' },
      { day: today, kind: 'leaving', text: 'the budget' },
      { day: today, kind: 'facing', text: 'the release' },
      { day: today, kind: 'note', text: 'after a walk' },
      { day: today, kind: 'helped', text: 'Rain' },
      { day: today, kind: 'correction', text: 'Told Ben' },
    ]));

  it('include no empty ones', () =>
    expect(notesIn([reset(null, '10:00', 'done', { leaving: ' ' }), checkIn('11:00', {})])).toEqual([]));

  it('include only the last direction and reflection of a day', () =>
    expect(
      notesIn([direction('Listen'), direction('Ask'), reflection('Rain'), reflection('Sun')]),
    ).toMatchObject([{ text: 'Ask' }, { text: 'Sun' }]));
});

describe('a search with many results', () => {
  it('returns the newest days, and the total number', () => {
    const notes = notesIn([direction('Ask', '2026-06-08'), direction('Ask', '2026-06-09')]);
    const { days, newest } = searchFor('ask').collect(notes, 1);
    expect([days, newest.map(({ day }) => day)]).toEqual([2, ['2026-06-09']]);
  });
});

describe('a search', () => {
  it('finds nothing for an empty query', () => expect(marked('  ', direction('Listen'))).toEqual([]));
  it('marks each match', () => expect(marked('an', direction('Ana and Ben'))).toEqual([['An', 'an']]));
  it('ignores case and accents, in the query and in the text', () => {
    expect(marked('cafe', direction('Ein CAFÉ am Morgen'))).toEqual([['CAFÉ']]);
    expect(marked('CAFÉ', direction('two cafes'))).toEqual([['cafe']]);
  });
  it('finds non-Latin letters, and letters of two code units', () => {
    expect(marked('会議', direction('次の会議まで'))).toEqual([['会議']]);
    expect(marked('late', direction('🙂 too late'))).toEqual([['late']]);
  });
  it.each(['かぎ', 'ぱん', 'ガム', '각오'])('finds %s in any normalization form', word => {
    for (const text of [word.normalize('NFC'), word.normalize('NFD')]) {
      expect(marked(word.normalize('NFC'), direction(`- ${text}!`))).toEqual([[text]]);
      expect(marked(word.normalize('NFD'), direction(`- ${text}!`))).toEqual([[text]]);
    }
  });
  it('finds full-width and half-width letters', () => {
    expect(marked('ガム', direction('次のｶﾞﾑ'))).toEqual([['ｶﾞﾑ']]);
    expect(marked('ｶﾞﾑ 1', direction('ガム１'))).toEqual([['ガム１']]);
  });
  it.each([
    ['かき', 'かぎ'],
    ['はん', 'ぱん'],
    ['ハン', 'パン'],
    ['ﾊﾝ', 'パン'],
    ['कल', 'काल'],
  ])('distinguishes %s and %s: their marks are not accents', (one, other) => {
    for (const text of [other.normalize('NFC'), other.normalize('NFD')]) {
      expect(marked(one, direction(text))).toEqual([]);
    }
  });
  it('marks a whole letter if part of it matches', () =>
    expect(marked('f', direction('ﬁne'))).toEqual([['ﬁ']]));
  it('requires every word, in any order', () => {
    expect(marked('ben told', direction('Told Ben'))).toEqual([['Told', 'Ben']]);
    expect(marked('ben rain', direction('Told Ben'))).toEqual([]);
  });
  it('merges overlapping matches', () =>
    expect(marked('list isten', direction('Listen'))).toEqual([['Listen']]));
  it('returns the days, newest first, each with its notes', () => {
    const notes = notesIn([
      reflection('Less coffee', 'Coffee with Ben', '2026-06-08'),
      direction('Coffee', '2026-06-09'),
    ]);
    expect(
      search('coffee', notes).map(({ day, notes }) => [day, notes.map(({ note }) => note.text)]),
    ).toEqual([
      ['2026-06-09', ['Coffee']],
      ['2026-06-08', ['Less coffee', 'Coffee with Ben']],
    ]);
  });
});
