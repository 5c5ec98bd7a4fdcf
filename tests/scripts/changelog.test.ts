import { describe, expect, it } from 'vitest';
import { changelogOf } from '../../scripts/changelog';

const changelog = `# Changelog

Changes that users will notice.

## [Unreleased]

## [1.1.0] - 2026-12-01

The second version.

### Added

- **Cards.** As in 1.0.0, but smaller.

## [1.1.0-beta.1] - 2026-11-01

- Almost.

## [1.0.0] - 2026-10-01

- **Resets.**

[1.1.0]: https://example.org/1.1.0
`;

describe('what a changelog says of a version', () => {
  it('is its own section, without the heading', () =>
    expect(changelogOf('1.1.0', changelog)).toEqual({
      ok: true,
      value: 'The second version.\n\n### Added\n\n- **Cards.** As in 1.0.0, but smaller.',
    }));

  it('ends with the file for the oldest', () =>
    expect(changelogOf('1.0.0', changelog)).toMatchObject({
      value: expect.stringMatching(/^- \*\*Resets\.\*\*\n/),
    }));

  it.each(['1.2.0', '1.1', ''])('is missing without a section: %j', version =>
    expect(changelogOf(version, changelog)).toEqual({
      ok: false,
      problem: `CHANGELOG.md has no section for ${version}: “## [${version}] - date”.`,
    }),
  );

  it('is missing if the section is empty', () =>
    expect(changelogOf('Unreleased', changelog)).toEqual({
      ok: false,
      problem: 'CHANGELOG.md says nothing of Unreleased.',
    }));
});
