/** Starts the longest test files first, so that none of them runs alone at the end. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of half a minute or more, longest first. Vitest learns durations only in a first run. */
const longest = [
  'accessibility',
  'languages',
  'natural',
  'typing',
  'feedsMoving',
  'crash',
  'sound',
  'commandLine',
  'doNotDisturb',
  'reset',
  'resetBeforeMeeting',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.indexOf(basename(moduleId).replace('.test.ts', ''));
  return place === -1 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
