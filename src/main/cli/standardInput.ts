/** Reads a calendar's address from standard input, where no other user and no shell history sees it. */

const fromInput = '--add-feed=-';
/** Longer than any address. Input may have no end. */
const maxLength = 100_000;

/** Replaces `--add-feed=-` by an argument with the first line of standard input. */
export async function withStandardInput(args: readonly string[]): Promise<readonly string[]> {
  if (!args.includes(fromInput)) return args;
  if (process.stdin.isTTY) process.stderr.write('Calendar address: ');
  const address = await firstLine(process.stdin.setEncoding('utf8'));
  return args.map(argument => (argument === fromInput ? `--add-feed=${address}` : argument));
}

/** Returns an empty line if there is no input, or none that ends. */
export async function firstLine(input: AsyncIterable<string>): Promise<string> {
  let text = '';
  try {
    for await (const piece of input) {
      text += piece;
      if (text.length > maxLength) return '';
      if (piece.includes('\n')) break;
    }
  } catch {
    return '';
  }
  return text.split('\n', 1)[0]?.trim() ?? '';
}
