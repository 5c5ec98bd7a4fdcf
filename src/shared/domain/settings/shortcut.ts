/** Global shortcuts: their names, and which key combinations are allowed. */
import { z } from 'zod';

/** What global shortcuts can do: start a reset, pause or resume, open Today. */
export const shortcuts = ['reset', 'pause', 'today'] as const;
export type Shortcut = (typeof shortcuts)[number];

/** In the order in which a combination is written on all systems. Meta is ⌘, the Windows key or Super. */
export const modifiers = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
export type Modifier = (typeof modifiers)[number];

/** Keys with the same name on every keyboard, besides letters, digits and function keys. */
export const namedKeys = [
  'Space',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;

const functionKey = 'F(?:[1-9]|1\\d|2[0-4])';
const anyKey = `(?:[A-Z0-9]|${namedKeys.join('|')}|${functionKey})`;
/** Two modifiers, or a function key: combinations like Ctrl+C belong to the active program. */
const modifiersRequired = `(?=(?:\\w+\\+){2}|.*\\b${functionKey}$)`;
const combination = new RegExp(
  `^${modifiersRequired}(?:Ctrl\\+)?(?:Alt\\+)?(?:Shift\\+)?(?:Meta\\+)?${anyKey}$`,
);

/** An Electron accelerator in a canonical form, so that two can be compared as strings. */
export const acceleratorSchema = z.string().max(100).regex(combination);

export interface Combination {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

/** Returns the accelerator for a combination, or null if it is not allowed as a shortcut. */
export function acceleratorOf({ modifiers: pressed, key }: Combination): string | null {
  const parsed = acceleratorSchema.safeParse(
    [...modifiers.filter(name => pressed.includes(name)), key].join('+'),
  );
  return parsed.success ? parsed.data : null;
}

/** Returns the modifiers and the key of an accelerator. */
export function combinationOf(accelerator: string): Combination {
  const names = accelerator.split('+');
  return { modifiers: modifiers.filter(name => names.includes(name)), key: names.at(-1) ?? '' };
}
