/**
 * Parses the lists of `pactl`, PulseAudio's client, which also works with PipeWire.
 *
 * The text output is used because it has not changed since 2009. The JSON output requires version 16 (RHEL 9 has 15) and
 * omits values with characters beyond ASCII.
 */
import { fail, ok, type Result } from '../../../shared/domain/common';

/** One item of a list, with its fields (`Corked`) and properties (`application.name`) by name. */
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

/** Parses the output of `pactl list <kind>`, which is empty if there are no items. */
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
