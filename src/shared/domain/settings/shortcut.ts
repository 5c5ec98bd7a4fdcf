/** Global shortcuts: what they are for, and which combinations of keys can be one. */
import { z } from 'zod';

export const shortcuts = ['reset', 'pause', 'today'] as const;
export type Shortcut = (typeof shortcuts)[number];

/** In the order in which a combination is written, on macOS as elsewhere. Meta is ⌘, the Windows key, or Super. */
export const modifiers = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
export type Modifier = (typeof modifiers)[number];

/** Keys that are called the same on every keyboard, besides letters, digits and function keys. */
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
/** Ctrl+C belongs to the program one is in: it takes two modifiers, or a key that writes nothing. */
const modifiersRequired = `(?=(?:\\w+\\+){2}|.*\\b${functionKey}$)`;
const combination = new RegExp(
  `^${modifiersRequired}(?:Ctrl\\+)?(?:Alt\\+)?(?:Shift\\+)?(?:Meta\\+)?${anyKey}$`,
);

/** An accelerator of Electron's, written in the one way that lets two be compared. */
export const acceleratorSchema = z.string().regex(combination);

export interface Combination {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

/** Null where it cannot be a shortcut. */
export function acceleratorOf({ modifiers: held, key }: Combination): string | null {
  const parsed = acceleratorSchema.safeParse(
    [...modifiers.filter(name => held.includes(name)), key].join('+'),
  );
  return parsed.success ? parsed.data : null;
}

export function combinationOf(accelerator: string): Combination {
  const names = accelerator.split('+');
  return { modifiers: modifiers.filter(name => names.includes(name)), key: names.at(-1) ?? '' };
}
