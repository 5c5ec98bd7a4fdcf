/**
 * Reads the lists of `pactl`, PulseAudio's own client, which PipeWire answers as well.
 *
 * As text, which has looked the same since 2009 when it is asked for in English: its JSON came with version 16 only (RHEL 9 has 15),
 * and leaves out every value with a letter beyond ASCII.
 */
import { fail, ok, type Result } from '../../../shared/domain/common';

/** One item of a list: its index, and the values of its fields (`Corked`) and properties (`application.name`) by name. */
export interface PulseItem {
  readonly index: string;
  readonly values: ReadonlyMap<string, string>;
}

export type PulseItemKind = 'sources' | 'source-outputs';

const headings: Readonly<Record<PulseItemKind, RegExp>> = {
  sources: /^Source #(?=\d+$)/m,
  'source-outputs': /^Source Output #(?=\d+$)/m,
};
const field = /^\t([A-Z][^:\t]*): (.*)$/;
const property = /^\t\t([\w.-]+) = "(.*)"$/;

/** Reads what `pactl list <kind>` prints: nothing at all where there is none. */
export function listPulseItems(kind: PulseItemKind, text: string): Result<readonly PulseItem[], 'failed'> {
  const [before = '', ...items] = text.split(headings[kind]);
  if (before.trim() !== '') return fail('failed');
  return ok(items.map(itemIn));
}

function itemIn(text: string): PulseItem {
  const [index = '', ...lines] = text.split('\n');
  const values = lines.flatMap(line => {
    const [, name, value] = field.exec(line) ?? property.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value.replaceAll('\\"', '"')] as const];
  });
  return { index, values: new Map(values) };
}
