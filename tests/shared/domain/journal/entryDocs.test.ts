/** The table of fields in docs/data-format.md matches the schema of every kind of entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entrySchema } from '../../../../src/shared/domain/journal/entry';

/** The part of JSON Schema that entries use. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const kinds = new Map(
  entrySchema.options.map(option => [
    option.shape.kind.value,
    z.toJSONSchema(option, { io: 'input' }) as Schema,
  ]),
);

const page = readFileSync(join(import.meta.dirname, '../../../../docs/data-format.md'), 'utf8');
const table = /\n\| field \|.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(page)?.[1] ?? '';
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const rows = table
  .trim()
  .split('\n')
  .map(row => {
    const [, fields = '', of = '', what = ''] = row.split('|').map(cell => cell.trim());
    return {
      fields: namesIn(fields),
      of: of === 'all' ? [...kinds.keys()] : of.split(', '),
      said: namesIn(what),
    };
  });

/** Field names as in the document: with `?` if they are optional. */
const fieldsOf = ({ properties = {}, required = [] }: Schema): readonly string[] =>
  Object.keys(properties).map(name => (required.includes(name) ? name : `${name}?`));

/** All names and fixed values that can occur in a field. */
function wordsOf(schema: Schema): readonly string[] {
  const values = [...(schema.enum ?? []), schema.const].filter(value => typeof value === 'string');
  const within = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])];
  return [...fieldsOf(schema), ...values, ...within.flatMap(wordsOf)];
}

describe.each([...kinds])('the fields of a %s in docs/data-format.md', (kind, schema) => {
  const ofKind = rows.filter(({ of }) => of.includes(kind));

  it("are those of the schema, optional where the schema's are", () =>
    expect(ofKind.flatMap(({ fields }) => fields).toSorted()).toEqual(fieldsOf(schema).toSorted()));

  it('name all their possible values', () => {
    for (const { fields, said } of ofKind)
      for (const field of fields)
        expect(said).toEqual(
          expect.arrayContaining([...wordsOf(schema.properties?.[field.replace('?', '')] ?? {})]),
        );
  });
});
