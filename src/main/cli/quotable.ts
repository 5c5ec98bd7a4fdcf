/** What an error message may repeat of an argument. */

/** Returns `: --name` for an option. Its value, or an argument without a name, may be a secret address. */
export function quotable(argument: string): string {
  const name = /^--?[a-z-]{1,20}(?=$|=)/.exec(argument)?.[0];
  return name === undefined ? '' : `: ${name}`;
}
