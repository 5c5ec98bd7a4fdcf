/**
 * The text of THIRD-PARTY-NOTICES, made from the lockfile and the installed packages. The libraries that do this need
 * a newer Node than the app's own, or depend on most of npm.
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

/** Generates the whole file. Throws where a package's licence text is not known. */
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

/** Puts the packages whose licences are word for word the same into one section. */
function groupedByLicence(packages: readonly Package[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const one of packages) {
    const licence = licenceOf(one);
    titles.set(licence, [...(titles.get(licence) ?? []), titleOf(one)]);
  }
  return [...titles].map(([licence, of]) => `${of.join('\n')}\n\n${licence}`);
}

const titleOf = ({ name, version, license }: Package): string => `${name} ${version} (${license})`;

function licenceOf(one: Package): string {
  const files = readdirSync(inRoot(one.folder))
    .filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort();
  if (files.length === 0) return licenceWithoutFile(one);
  return files.map(file => tidied(readFileSync(inRoot(one.folder, file), 'utf8'))).join('\n\n');
}

/** Some packages only name the MIT licence in their package.json: its text is the one in our own LICENSE. */
function licenceWithoutFile({ name, folder, license }: Package): string {
  if (license !== 'MIT') throw new Error(`${name} has no licence file, and its licence is ${license}`);
  const { author } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : author?.name;
  if (!holder) throw new Error(`${name} has no licence file and names no author`);
  return tidied(readFileSync(inRoot('LICENSE'), 'utf8')).replace(
    /^Copyright .*$/m,
    `Copyright (c) ${holder}`,
  );
}

/** Removes differences that nobody sees, so that the file is the same on every system. */
const tidied = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
