/** A compass needle for a heading. Closer, level and away carry equal visual weight. */
import type { Heading } from '../../shared/domain/journal';
import './headingNeedle.styles.css';

const degrees: Readonly<Record<Heading, number>> = { closer: 20, level: 0, away: -20 };

export function HeadingNeedle({ heading }: { readonly heading: Heading }) {
  return (
    <svg className="needle" viewBox="0 0 64 36" aria-hidden="true">
      <path className="needle-dial" d="M1 33a31 31 0 0 1 62 0M32 2v5" />
      <path className="needle-hand" d="M32 33V5" transform={`rotate(${degrees[heading]} 32 33)`} />
    </svg>
  );
}
