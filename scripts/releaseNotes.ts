/** Prints what CHANGELOG.md says of the version with a tag, such as `v1.2.0`. */
import { readFileSync } from 'node:fs';
import { changelogOf } from './changelog';
import { inRoot } from './paths';
import { say } from './say';

const [tag = ''] = process.argv.slice(2);
const notes = changelogOf(tag.replace(/^v/, ''), readFileSync(inRoot('CHANGELOG.md'), 'utf8'));
if (notes.ok) process.stdout.write(`${notes.value}\n`);
else {
  say(notes.problem);
  process.exitCode = 1;
}
