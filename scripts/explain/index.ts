/** `npm run --silent explain -- FILE-or-URL… --from 2026-03-01 --to 2026-04-01`: explains how the app reads a calendar. */
import type { FeedFault } from '../../src/shared/domain/calendar/feed';
import { hostZone } from '../../src/shared/domain/common/time';
import { say } from '../say';
import { explainCalendars } from './answer';
import { parseArguments } from './arguments';
import { codeOf } from './codeOf';
import { bytesOf, displayNameOf } from './read';

/** Prints one line on why there is no answer. Returns the exit code. */
function refuse(line: string): number {
  say(line);
  return 2;
}

async function refuseFeed(source: string, fault: FeedFault): Promise<number> {
  const { createCatalogue } = await import('../../src/shared/i18n/catalogue');
  return refuse(`${displayNameOf(source)}: ${createCatalogue().t(`fault.${fault}`)}`);
}

async function explain(args: readonly string[]): Promise<number> {
  const question = parseArguments(args, Date.now());
  if (!question.ok)
    return refuse(
      `${question.problem}. Usage: explain FILE-or-URL… --from DAY --to DAY [--me ADDRESS]… [--json]`,
    );
  const { sources, json } = question.value;

  const feeds: Uint8Array[] = [];
  for (const source of sources) {
    const bytes = await bytesOf(source);
    if (!bytes.ok) return refuseFeed(source, bytes.problem);
    feeds.push(bytes.value);
  }
  const answer = explainCalendars(question.value, feeds, hostZone());
  if (!answer.ok) return refuseFeed(sources[answer.problem.feed] ?? '', answer.problem.damage);

  // Loaded on demand: the texts would slow down the JSON output.
  const text = json
    ? (await import('./jsonLines')).jsonLines(answer.value)
    : (await import('./table')).table(answer.value);
  process.stdout.write(text);
  return 0;
}

process.stdout.on('error', error => {
  // A program that has read enough, such as head, is no error.
  if (codeOf(error) !== 'EPIPE') process.exitCode = refuse('The answer can’t be written');
});
void explain(process.argv.slice(2)).then(code => {
  process.exitCode ??= code;
});
