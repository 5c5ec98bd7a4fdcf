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
/** What of the texts is marked. */
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

  it('have no empty ones', () =>
    expect(notesIn([reset(null, '10:00', 'done', { leaving: ' ' }), checkIn('11:00', {})])).toEqual([]));

  it('hold a direction or a reflection as it was written last', () =>
    expect(
      notesIn([direction('Listen'), direction('Ask'), reflection('Rain'), reflection('Sun')]),
    ).toMatchObject([{ text: 'Ask' }, { text: 'Sun' }]));
});

describe('a search that finds much', () => {
  it('gives the newest days, and says how many there are', () => {
    const notes = notesIn([direction('Ask', '2026-06-08'), direction('Ask', '2026-06-09')]);
    const { days, newest } = searchFor('ask').collect(notes, 1);
    expect([days, newest.map(({ day }) => day)]).toEqual([2, ['2026-06-09']]);
  });
});

describe('a search', () => {
  it('finds nothing without a word', () => expect(marked('  ', direction('Listen'))).toEqual([]));
  it('marks each place', () => expect(marked('an', direction('Ana and Ben'))).toEqual([['An', 'an']]));
  it('is regardless of case and accents, in the query and in the text', () => {
    expect(marked('cafe', direction('Ein CAFÉ am Morgen'))).toEqual([['CAFÉ']]);
    expect(marked('CAFÉ', direction('two cafes'))).toEqual([['cafe']]);
  });
  it('finds letters that no Latin keyboard has, and those of two units', () => {
    expect(marked('会議', direction('次の会議まで'))).toEqual([['会議']]);
    expect(marked('late', direction('🙂 too late'))).toEqual([['late']]);
  });
  it.each(['かぎ', 'ぱん', 'ガム', '각오'])('finds %s however it is composed', word => {
    for (const text of [word.normalize('NFC'), word.normalize('NFD')]) {
      expect(marked(word.normalize('NFC'), direction(`- ${text}!`))).toEqual([[text]]);
      expect(marked(word.normalize('NFD'), direction(`- ${text}!`))).toEqual([[text]]);
    }
  });
  it('finds letters of another width', () => {
    expect(marked('ガム', direction('次のｶﾞﾑ'))).toEqual([['ｶﾞﾑ']]);
    expect(marked('ｶﾞﾑ 1', direction('ガム１'))).toEqual([['ガム１']]);
  });
  it.each([
    ['かき', 'かぎ'],
    ['はん', 'ぱん'],
    ['ハン', 'パン'],
    ['ﾊﾝ', 'パン'],
    ['कल', 'काल'],
  ])('takes %s and %s for two words: their marks are no accents', (one, other) => {
    for (const text of [other.normalize('NFC'), other.normalize('NFD')]) {
      expect(marked(one, direction(text))).toEqual([]);
    }
  });
  it('marks a letter whole of which a part is wanted', () =>
    expect(marked('f', direction('ﬁne'))).toEqual([['ﬁ']]));
  it('wants every word, in any order', () => {
    expect(marked('ben told', direction('Told Ben'))).toEqual([['Told', 'Ben']]);
    expect(marked('ben rain', direction('Told Ben'))).toEqual([]);
  });
  it('marks once what two words share', () =>
    expect(marked('list isten', direction('Listen'))).toEqual([['Listen']]));
  it('gives the days, newest first, each with its notes', () => {
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
