/**
 * Parses the command line. Error messages are always in English, like the arguments: they are meant for people who
 * write scripts, and they are printed before the language is known.
 */

import type { OpenableView } from '../../shared/contract';
import { fail, isCalendarFile, ok, type Result } from '../../shared/domain/common';
import type { CheckIn } from '../../shared/domain/journal';
import type { PauseLength } from '../../shared/domain/reset';
import { isRuntimeSwitch } from '../platform/switches';
import { quotable } from './quotable';

export type Command =
  | { readonly do: 'status' }
  | { readonly do: 'reset' }
  | { readonly do: 'pause'; readonly length: PauseLength }
  | { readonly do: 'resume' }
  | { readonly do: 'check-in'; readonly checkIn: CheckIn }
  | { readonly do: 'open'; readonly view: OpenableView }
  | { readonly do: 'add-feed'; readonly source: string }
  | { readonly do: 'offer-feed'; readonly source: string }
  | { readonly do: 'hidden' }
  | { readonly do: 'quit' };

type ParsedArgument = Result<Command, string>;

// Repeated here because every module that this one imports is loaded before the tray icon appears.
const pauseLengths: readonly PauseLength[] = ['30m', '2h', 'tomorrow', 'next'];
const commandLineViews: readonly OpenableView[] = ['today', 'reflection', 'settings'];

/** Argument → parser of its value (the text after `=`). The problem says which values are allowed. */
const parsers: ReadonlyMap<string, (value: string | undefined) => ParsedArgument> = new Map(
  Object.entries({
    '--status': plain({ do: 'status' }),
    '--reset': plain({ do: 'reset' }),
    '--resume': plain({ do: 'resume' }),
    '--hidden': plain({ do: 'hidden' }),
    '--quit': plain({ do: 'quit' }),
    '--pause': oneOf(pauseLengths, length => ({ do: 'pause', length })),
    '--open': oneOf(commandLineViews, view => ({ do: 'open', view })),
    '--add-feed': (value: string | undefined) =>
      value ? ok({ do: 'add-feed', source: value }) : fail('--add-feed needs a calendar address or a file'),
    '--check-in': (value: string | undefined) => {
      const levels = /^([1-5])(?:,([1-5]))?$/.exec(value ?? '');
      if (levels === null)
        return fail('--check-in needs energy from 1 to 5, and takes focus too: --check-in=4,3');
      const [, energy, focus] = levels;
      return ok({
        do: 'check-in',
        checkIn: { energy: Number(energy), ...(focus === undefined ? {} : { focus: Number(focus) }) },
      });
    },
  }),
);

/** Whether a browser or a file manager passes this when a calendar's link or file is opened. */
const isCalendar = (argument: string): boolean =>
  /^(?:webcals?|https?|feed|(?:cal)?davs?|file):/i.test(argument) ||
  (!argument.startsWith('-') && isCalendarFile(argument));

/**
 * Returns the commands in the order of their arguments. The problem is a sentence about the first invalid argument.
 *
 * @param args the arguments without the executable
 * @param packaged whether the app is installed; from a checkout, the first plain argument is the app's own path
 */
export function parseCommandLine(
  args: readonly string[],
  packaged: boolean,
): Result<readonly Command[], string> {
  const appPath = packaged ? -1 : args.findIndex(argument => !argument.startsWith('-'));
  const commands: Command[] = [];
  for (const [index, argument] of args.entries()) {
    if (argument === '' || index === appPath || isRuntimeSwitch(argument)) continue;
    const [name = '', ...rest] = argument.split('=');
    if (isCalendar(argument)) {
      commands.push({ do: 'offer-feed', source: argument });
      continue;
    }
    const parse = parsers.get(name);
    if (parse === undefined)
      return fail(
        `Unknown argument${quotable(argument)}. Known arguments: ${[...parsers.keys()].join(', ')}`,
      );
    const parsed = parse(rest.length === 0 ? undefined : rest.join('='));
    if (!parsed.ok) return parsed;
    commands.push(parsed.value);
  }
  return ok(commands);
}

/** Returns the arguments that are not commands: the app's own path, and the switches of Electron and Chromium. */
export const withoutCommands = (args: readonly string[], packaged: boolean): readonly string[] => {
  const appPath = packaged ? undefined : args.find(argument => !argument.startsWith('-'));
  return args.filter(argument => argument === appPath || isRuntimeSwitch(argument));
};

/** Whether a command only makes sense if the app is already running. */
export const needsRunningApp = ({ do: what }: Command): boolean =>
  what === 'status' || what === 'resume' || what === 'quit';

function plain(command: Command): (value: string | undefined) => ParsedArgument {
  return value => (value === undefined ? ok(command) : fail(`--${command.do} takes no value`));
}

function oneOf<T extends string>(
  values: readonly T[],
  make: (value: T) => Command,
): (value: string | undefined) => ParsedArgument {
  return text => {
    const value = values.find(known => known === text);
    if (value !== undefined) return ok(make(value));
    const name = make(values[0] as T).do;
    return fail(`--${name} needs one of ${values.join(', ')}`);
  };
}
