/** Reads a calendar's address from standard input, where no other user and no shell history sees it. */

const fromInput = '--add-feed=-';

/** Replaces `--add-feed=-` by an argument with the first line of standard input. */
export async function withStandardInput(args: readonly string[]): Promise<readonly string[]> {
  if (!args.includes(fromInput)) return args;
  if (process.stdin.isTTY) process.stderr.write('Calendar address: ');
  const address = await firstLine();
  return args.map(argument => (argument === fromInput ? `--add-feed=${address}` : argument));
}

/** Returns an empty line if there is no standard input. */
async function firstLine(): Promise<string> {
  let text = '';
  try {
    for await (const piece of process.stdin.setEncoding('utf8')) {
      text += piece;
      if (text.includes('\n')) break;
    }
  } catch {
    return '';
  }
  return text.split('\n', 1)[0]?.trim() ?? '';
}
