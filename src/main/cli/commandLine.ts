/**
 * The command line: what its arguments mean, or one sentence on what is wrong with them. That one is English in every
 * language, as the arguments are: it is for those who write scripts, and is said before the language is known.
 */

import type { OpenableView } from '../../shared/contract';
import { fail, ok, type Result } from '../../shared/domain/common';
import type { CheckIn } from '../../shared/domain/journal';
import type { PauseLength } from '../../shared/domain/reset';

export type Command =
  | { readonly do: 'status' }
  | { readonly do: 'reset' }
  | { readonly do: 'pause'; readonly length: PauseLength }
  | { readonly do: 'resume' }
  | { readonly do: 'check-in'; readonly checkIn: CheckIn }
  | { readonly do: 'open'; readonly view: OpenableView }
  | { readonly do: 'add-feed'; readonly source: string }
  | { readonly do: 'hidden' }
  | { readonly do: 'quit' };

type Reading = Result<Command, string>;

// Written out: whatever is imported here is loaded before the tray is there.
const pauseLengths: readonly PauseLength[] = ['30m', '2h', 'tomorrow', 'next'];
const openableViews: readonly OpenableView[] = ['today', 'reflection', 'settings'];

/** Argument → the command that its value (what follows the `=`) makes, or what the value must be. */
const readings: ReadonlyMap<string, (value: string | undefined) => Reading> = new Map(
  Object.entries({
    '--status': plain({ do: 'status' }),
    '--reset': plain({ do: 'reset' }),
    '--resume': plain({ do: 'resume' }),
    '--hidden': plain({ do: 'hidden' }),
    '--quit': plain({ do: 'quit' }),
    '--pause': oneOf(pauseLengths, length => ({ do: 'pause', length })),
    '--open': oneOf(openableViews, view => ({ do: 'open', view })),
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

/** Switches of Electron and Chromium; they are not ours to judge. */
const runtimeSwitch =
  /^--(user-data-dir|no-sandbox|disable|enable|force|use|allow|ozone|inspect|remote-|js-flags|lang|password-store|proxy|log|v=|vmodule|trace|gtk|class|display|high-dpi|in-process|no-zygote|single-process|autoplay|host-|ignore-|original-process|unsafely|headless)/;

/**
 * What the arguments ask for, in their order.
 *
 * @param given without the executable
 * @param packaged a checkout is started with its own path as an argument, which is no wish of the user's
 */
export function parseCommandLine(
  given: readonly string[],
  packaged: boolean,
): Result<readonly Command[], string> {
  const appPath = packaged ? -1 : given.findIndex(argument => !argument.startsWith('-'));
  const commands: Command[] = [];
  for (const [index, argument] of given.entries()) {
    if (argument === '' || index === appPath || runtimeSwitch.test(argument)) continue;
    const [name = '', ...rest] = argument.split('=');
    const read = readings.get(name);
    if (read === undefined)
      return fail(`Unknown argument: ${argument}. Known arguments: ${[...readings.keys()].join(', ')}`);
    const reading = read(rest.length === 0 ? undefined : rest.join('='));
    if (!reading.ok) return reading;
    commands.push(reading.value);
  }
  return ok(commands);
}

/** Commands that mean nothing where no app is running. */
export const needsRunningApp = ({ do: what }: Command): boolean =>
  what === 'status' || what === 'resume' || what === 'quit';

function plain(command: Command): (value: string | undefined) => Reading {
  return value => (value === undefined ? ok(command) : fail(`--${command.do} takes no value`));
}

function oneOf<T extends string>(
  values: readonly T[],
  make: (value: T) => Command,
): (value: string | undefined) => Reading {
  return given => {
    const value = values.find(known => known === given);
    if (value !== undefined) return ok(make(value));
    const name = make(values[0] as T).do;
    return fail(`--${name} needs one of ${values.join(', ')}`);
  };
}
