/** Fake programs of other systems that print recorded output from tests/fixtures/signals. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunProgram } from '../../src/main/signals/program';
import { fail, ok } from '../../src/shared/domain/common/result';

export const recorded = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/signals', file), 'utf8');

/** Prints the text given for each command line. Other programs are missing. */
export const programsThatPrint =
  (texts: Readonly<Record<string, string>>): RunProgram =>
  async (name, args) => {
    const text = texts[[name, ...args].join(' ')];
    return text === undefined ? fail('missing') : ok(text);
  };

export const programsThatFail: RunProgram = async () => fail('failed');
