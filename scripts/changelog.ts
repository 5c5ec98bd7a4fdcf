/** Reads a changelog in the format of Keep a Changelog. */
import { fail, ok, type Result } from '../src/shared/domain/common/result';

/** Returns what a changelog says of one version, without its heading, or why there is nothing. */
export function changelogOf(version: string, changelog: string): Result<string, string> {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find(text => text.startsWith(`[${version}]`));
  if (section === undefined)
    return fail(`CHANGELOG.md has no section for ${version}: “## [${version}] - date”.`);
  const text = section.replace(/.*/, '').trim();
  return text === '' ? fail(`CHANGELOG.md says nothing of ${version}.`) : ok(text);
}
