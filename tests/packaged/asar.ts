/** Reads and rewrites an asar archive: 16 bytes, a JSON header, then the files at offsets counted from its end. */

interface Folder {
  readonly files: Readonly<Record<string, Folder | { readonly size: number }>>;
}

const prefix = 16;

function headerOf(archive: Buffer): { readonly tree: Folder; readonly content: Buffer } {
  const length = archive.readUInt32LE(12);
  const tree = JSON.parse(archive.toString('utf8', prefix, prefix + length)) as Folder;
  return { tree, content: archive.subarray(8 + archive.readUInt32LE(4)) };
}

/** The paths of all files in an archive. */
export function filesIn(archive: Buffer): readonly string[] {
  const walk = ({ files }: Folder, path: string): readonly string[] =>
    Object.entries(files).flatMap(([name, entry]) =>
      'files' in entry ? walk(entry, `${path}${name}/`) : [path + name],
    );
  return walk(headerOf(archive).tree, '');
}

/** Returns an archive of the same files, each at another place. */
export function shifted(archive: Buffer): Buffer {
  const { tree, content } = headerOf(archive);
  const header = Buffer.from(JSON.stringify({ ...tree, padding: 'x'.repeat(5_000) }));
  const padded = Math.ceil(header.length / 4) * 4;
  const start = Buffer.alloc(prefix + padded);
  for (const [index, value] of [4, padded + 8, padded + 4, header.length].entries())
    start.writeUInt32LE(value, 4 * index);
  header.copy(start, prefix);
  return Buffer.concat([start, content]);
}
