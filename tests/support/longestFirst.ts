/** The order in which files are begun: the longest first, so that none is left to run alone at the end. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes half a minute or more, the longest first; vitest itself knows that only after a first run. */
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
