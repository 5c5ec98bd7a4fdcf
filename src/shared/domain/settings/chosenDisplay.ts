/** The display that the user chose for the questions of a reset. */
import { z } from 'zod';

export const displayChoiceSchema = z.strictObject({
  /** The system's number for it, which may change when it is plugged in elsewhere. */
  id: z.number().int(),
  /** The name of the monitor or its output; may be empty. */
  label: z.string().max(200),
});
export type DisplayChoice = Readonly<z.infer<typeof displayChoiceSchema>>;

/**
 * Returns the chosen display, or undefined if none is chosen or it isn't connected. If its number has changed, it is
 * recognized by its name, unless several have the same.
 */
export function chosenDisplay<Display extends DisplayChoice>(
  displays: readonly Display[],
  choice: DisplayChoice | null,
): Display | undefined {
  if (choice === null) return undefined;
  const namesakes = displays.filter(({ label }) => label !== '' && label === choice.label);
  return displays.find(({ id }) => id === choice.id) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
}
