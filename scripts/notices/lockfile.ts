/** Reads from package-lock.json which packages the app is built from. */
import { z } from 'zod';

export interface Package {
  readonly name: string;
  /** Its folder in the checkout, such as `node_modules/zod`. */
  readonly folder: string;
  readonly version: string;
  readonly license: string;
}

const names = z.record(z.string(), z.unknown()).default({});
const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(''),
      license: z.string().default('unknown'),
      dependencies: names,
      optionalDependencies: names,
    }),
  ),
});

/** Returns the package called `name` at the top of node_modules. */
export function packageNamed(name: string, lockfile: string): Package {
  return packageAt(`node_modules/${name}`, lockfileSchema.parse(JSON.parse(lockfile)).packages);
}

/** Returns the production dependencies and their own dependencies, sorted by name. */
export function productionPackages(lockfile: string): readonly Package[] {
  const { packages } = lockfileSchema.parse(JSON.parse(lockfile));
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const { dependencies, optionalDependencies } = packages[folder] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const dependency = resolve(name, folder, packages);
      // An optional dependency may be missing from the lockfile.
      if (dependency === undefined || found.has(dependency)) continue;
      found.add(dependency);
      visit(dependency);
    }
  };
  visit('');
  return [...found].map(folder => packageAt(folder, packages)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Packages = z.infer<typeof lockfileSchema>['packages'];

function packageAt(folder: string, packages: Packages): Package {
  const entry = packages[folder];
  if (entry === undefined) throw new Error(`${folder} is not in package-lock.json`);
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, folder, version: entry.version, license: entry.license };
}

/** Finds a dependency as Node does: in the package's own node_modules, then in those of the folders above. */
function resolve(name: string, from: string, packages: Packages): string | undefined {
  const own = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (own in packages) return own;
  return from === '' ? undefined : resolve(name, parentOf(from), packages);
}

/** `node_modules/a/node_modules/b` → `node_modules/a` → the checkout itself. */
const parentOf = (folder: string): string =>
  folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
