import { beforeEach, describe, expect, it } from 'vitest';
import { createTappedHeading } from '../../../src/main/api/tappedHeading';
import type { ReflectionDraft } from '../../../src/shared/domain/day/reflection';
import type { Entry } from '../../../src/shared/domain/journal/entry';
import { at, today } from '../../support/domain';

const typed: ReflectionDraft = {
  day: today,
  heading: null,
  helped: 'A walk',
  correction: '',
  tomorrow: '',
  tomorrowBefore: '',
};
const saved: Entry = {
  id: 'r',
  kind: 'reflection',
  at: at('15:00'),
  day: today,
  heading: 'level',
  helped: 'Rain',
  correction: '',
};

let entries: Entry[];
let draft: ReflectionDraft | null;

const tapped = () =>
  createTappedHeading({
    clock: { now: () => at('17:31') },
    journal: {
      between: () => entries,
      amend(id, _day, change) {
        entries = entries.map(entry => (entry.id === id ? ({ ...entry, ...change } as Entry) : entry));
        return { ok: true, value: null };
      },
      async remove(isGone) {
        entries = entries.filter(entry => !isGone(entry));
        return { ok: true, value: null };
      },
    },
    drafts: {
      of: () => draft,
      keep(kept) {
        draft = kept;
      },
    },
    save({ day, heading, helped, correction }, id) {
      const answers = { heading, helped, correction };
      const before = entries.find(entry => entry.kind === 'reflection');
      entries =
        before === undefined
          ? [...entries, { id, kind: 'reflection', at: at('17:31'), day, ...answers }]
          : [{ ...before, ...answers }];
      draft = null;
      return { ok: true, value: null };
    },
    onChange: () => undefined,
  });

beforeEach(() => {
  entries = [];
  draft = null;
});

describe('a tapped heading', () => {
  it('is saved as the reflection of today', () => {
    expect(tapped().tap('closer').ok).toBe(true);
    expect(entries).toMatchObject([{ kind: 'reflection', day: today, heading: 'closer' }]);
  });

  it('is corrected by another tap, and taken back as a whole', () => {
    const heading = tapped();
    heading.tap('closer');
    heading.tap('away');
    expect(entries).toMatchObject([{ heading: 'away' }]);
    heading.undo();
    expect(entries).toEqual([]);
  });

  it('keeps the lines that were typed, and gives them back as a draft', () => {
    draft = typed;
    const heading = tapped();
    heading.tap('closer');
    expect(entries).toMatchObject([{ heading: 'closer', helped: 'A walk' }]);
    heading.undo();
    expect([entries, draft]).toEqual([[], typed]);
  });

  it('gives back what had been saved before', () => {
    entries = [saved];
    const heading = tapped();
    heading.tap('away');
    heading.tap('closer');
    expect(entries).toMatchObject([{ id: 'r', heading: 'closer', helped: 'Rain' }]);
    heading.undo();
    expect(entries).toEqual([saved]);
  });

  it('is taken back once', () => {
    const heading = tapped();
    heading.tap('closer');
    heading.undo();
    entries = [saved];
    heading.undo();
    expect(entries).toEqual([saved]);
  });
});
