/**
 * Generates THIRD-PARTY-NOTICES from the lockfile and the installed packages. Existing libraries for this need a newer
 * Node than the app, or have too many dependencies.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths';
import { type Package, packageNamed, productionPackages } from './lockfile';

export const noticesFile = inRoot('THIRD-PARTY-NOTICES');

const introduction = `THIRD-PARTY NOTICES

One Degree is built with the packages named below, its fonts included. Each is listed with its
version and its licence; packages with the same licence text share one entry.
Written by \`npm run notices\`. Do not edit by hand.`;

const aboutElectron = `One Degree runs on Electron, which contains Chromium, Node.js and other software. Their licences
come with every copy of Electron, in the file LICENSES.chromium.html beside its executable.`;

/** Generates the whole file. Throws if a package's licence text is unknown. */
export function thirdPartyNotices(): string {
  const lockfile = readFileSync(inRoot('package-lock.json'), 'utf8');
  const electron = packageNamed('electron', lockfile);
  const sections = [
    introduction,
    `${titleOf(electron)}\n\n${aboutElectron}\n\n${licenceOf(electron)}`,
    ...groupedByLicence(productionPackages(lockfile)),
  ];
  return `${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Puts packages with identical licence texts into one section. */
function groupedByLicence(packages: readonly Package[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const entry of packages) {
    const licence = licenceOf(entry);
    titles.set(licence, [...(titles.get(licence) ?? []), titleOf(entry)]);
  }
  return [...titles].map(([licence, names]) => `${names.join('\n')}\n\n${licence}`);
}

const titleOf = ({ name, version, license }: Package): string => `${name} ${version} (${license})`;

function licenceOf(entry: Package): string {
  const files = readdirSync(inRoot(entry.folder))
    .filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort();
  if (files.length === 0) return licenceWithoutFile(entry);
  return files.map(file => normalizeText(readFileSync(inRoot(entry.folder, file), 'utf8'))).join('\n\n');
}

/** Some packages only name the MIT licence in package.json. Its text is taken from our own LICENSE. */
function licenceWithoutFile({ name, folder, license }: Package): string {
  if (license !== 'MIT') throw new Error(`${name} has no licence file, and its licence is ${license}`);
  const { author } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : author?.name;
  if (!holder) throw new Error(`${name} has no licence file and names no author`);
  return normalizeText(readFileSync(inRoot('LICENSE'), 'utf8')).replace(
    /^Copyright .*$/m,
    `Copyright (c) ${holder}`,
  );
}

/** Removes invisible differences, so that the file is the same on every system. */
const normalizeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
