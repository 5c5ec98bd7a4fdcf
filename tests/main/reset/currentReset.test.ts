import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/main/journal/journal';
import { createCurrentReset } from '../../../src/main/reset/currentReset';
import type { Entry, ResetEntry } from '../../../src/shared/domain/journal/entry';
import type { Anchor } from '../../../src/shared/domain/reset/anchor';
import { defaultPreferences } from '../../../src/shared/domain/settings/preferences';
import { at, meeting, transitionAt } from '../../support/domain';

const stand: Anchor = { id: 'a1', when: { title: '1:1' }, line: 'stand up' };
const ending = (title: string) => transitionAt('10:00', [meeting(title, '09:30–10:00')]);

let entries: Entry[];
let anchors: readonly Anchor[];
let currentReset: ReturnType<typeof createCurrentReset>;

beforeEach(() => {
  entries = [];
  anchors = [stand];
  const journal: Pick<Journal, 'append' | 'amend' | 'between'> = {
    between: () => entries,
    append(entry) {
      entries.push(entry);
      return { ok: true, value: null };
    },
    amend(id, _day, change) {
      entries = entries.map(entry => (entry.id === id ? ({ ...entry, ...change } as Entry) : entry));
      return { ok: true, value: null };
    },
  };
  currentReset = createCurrentReset(journal, () => anchors);
});

const begin = (transition: ReturnType<typeof ending> | null) =>
  currentReset.begin({ transition, endsAt: at('10:01'), byUser: transition === null }, at('10:00'));
const answer = (answers: Parameters<typeof currentReset.answer>[0]) =>
  currentReset.answer(answers, at('10:00:10'));
const logged = () => entries as ResetEntry[];

describe('an anchor that was just made', () => {
  const walk: Anchor = { id: 'a2', when: { title: 'Ana' }, line: 'walk', made: at('2026-06-09 12:00') };
  const onDay = (day: string) =>
    transitionAt(`${day} 10:00`, [meeting('1:1 with Ana', `${day} 09:30–10:00`)]);
  const shownOn = (day: string) => {
    currentReset.begin(
      { transition: onDay(day), endsAt: at(`${day} 10:01`), byUser: false },
      at(`${day} 10:00`),
    );
    return logged().at(-1)?.anchor?.id;
  };

  it('comes first at its next two occurrences, then in its order', () => {
    anchors = [stand, walk];
    expect(['2026-06-10', '2026-06-11', '2026-06-12'].map(shownOn)).toEqual(['a2', 'a2', 'a1']);
  });

  it('counts an occurrence once, however often its reset was postponed', () => {
    anchors = [stand, walk];
    expect(['2026-06-10', '2026-06-10', '2026-06-11', '2026-06-12'].map(shownOn)).toEqual([
      'a2',
      'a2',
      'a2',
      'a1',
    ]);
  });
});

describe('a reset that an anchor matches', () => {
  beforeEach(() => begin(ending('1:1 with Ana')));

  it('has the current line of the anchor', () => {
    anchors = [{ ...stand, line: 'sit down' }];
    expect(currentReset.current()?.entry.anchor).toEqual({ id: 'a1', line: 'stand up' });
    expect(logged()).toMatchObject([{ anchor: { id: 'a1', line: 'stand up' } }]);
  });

  it('stores that it was kept, together with the other answers', () => {
    answer({ energy: 4, kept: true });
    expect(logged()).toMatchObject([
      { energy: 4, seconds: 10, anchor: { id: 'a1', line: 'stand up', kept: true } },
    ]);
    expect(logged()[0]).not.toHaveProperty('kept');
  });

  it('stores nothing if that is undone or was never answered', () => {
    answer({ energy: 4 });
    expect(logged()[0]?.anchor).toEqual({ id: 'a1', line: 'stand up' });
    answer({ kept: true });
    answer({ kept: false });
    expect(logged()[0]?.anchor).toEqual({ id: 'a1', line: 'stand up' });
  });

  it('keeps the anchor after its end', () => {
    answer({ kept: true });
    currentReset.end({ how: 'done' }, { resets: [], preferences: defaultPreferences }, at('10:01'));
    expect(logged()).toMatchObject([{ outcome: 'done', anchor: { id: 'a1', line: 'stand up', kept: true } }]);
  });
});

describe('a reset that no anchor matches', () => {
  it('has none, so that none can be kept', () => {
    begin(ending('Standup'));
    answer({ kept: true });
    expect(logged()[0]).not.toHaveProperty('anchor');
    expect(logged()[0]).not.toHaveProperty('kept');
  });
});

describe('a reset that the user started', () => {
  it('has no anchor', () => {
    anchors = [{ ...stand, when: {} }];
    begin(null);
    expect(logged()[0]).not.toHaveProperty('anchor');
  });
});
