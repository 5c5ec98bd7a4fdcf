/** Parses the arguments of `explain`, or returns one sentence about what is wrong with them. */
import { quotable } from '../../src/main/cli/quotable';
import { fail, ok, type Result } from '../../src/shared/domain/common/result';
import {
  type Day,
  dayName,
  type Instant,
  midnightAfter,
  startOfDayNamed,
} from '../../src/shared/domain/common/time';

export interface ExplainOptions {
  /** Addresses or files, as given. */
  readonly sources: readonly string[];
  /** Local midnights; `to` is exclusive. */
  readonly from: Instant;
  readonly to: Instant;
  /** The user's own addresses. */
  readonly me: readonly string[];
  readonly json: boolean;
}

const optionsWithValue = ['--from', '--to', '--me'];

/** @param now determines the defaults: `--from` is its day, and `--to` is the day after `--from` */
export function parseArguments(args: readonly string[], now: Instant): Result<ExplainOptions, string> {
  const sources: string[] = [];
  const values = new Map<string, string[]>();
  let json = false;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    const [name = '', inline] = argument.startsWith('--') ? split(argument) : [];
    if (argument === '--json') json = true;
    else if (optionsWithValue.includes(name)) {
      const value = inline ?? args[++index];
      if (!value) return fail(`${name} needs a value`);
      values.set(name, [...(values.get(name) ?? []), value]);
    } else if (argument.startsWith('-')) return fail(`unknown argument${quotable(argument)}`);
    else sources.push(argument);
  }
  if (sources.length === 0) return fail('a calendar is needed, as a file or an address');

  const from = dayIn(values.get('--from')?.at(-1) ?? dayName(now));
  if (from === null) return fail('--from must be a date such as 2026-03-01');
  const to = dayIn(values.get('--to')?.at(-1) ?? dayName(midnightAfter(from)));
  if (to === null) return fail('--to must be a date such as 2026-04-01');
  if (to <= from) return fail('--to must be later than --from');
  return ok({ sources, from, to, me: values.get('--me') ?? [], json });
}

function split(argument: string): readonly [string, string?] {
  const equals = argument.indexOf('=');
  return equals === -1 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

/** Returns the local midnight with which a day begins, or null if there is no such day. */
function dayIn(text: Day): Instant | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const start = startOfDayNamed(text);
  return !Number.isNaN(start) && dayName(start) === text ? start : null;
}
