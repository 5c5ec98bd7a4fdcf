/**
 * The compass ring as a countdown. The arc shows the time left and the inner disc breathes; as the time ends, the disc
 * settles and the needle turns. CSS alone animates all of it.
 */

import type { CSSProperties, ReactNode } from 'react';
import type { Millis } from '../../shared/domain/common';
import './ring.styles.css';

interface RingProps {
  readonly length: Millis;
  /** How much had elapsed when the ring first rendered. Must not change afterwards, or the animations would restart. */
  readonly elapsed: Millis;
  readonly children?: ReactNode;
}

export function Ring({ length, elapsed, children }: RingProps) {
  const clock = { '--length': `${length}ms`, '--elapsed': `${-elapsed}ms` } as CSSProperties;
  return (
    <div className="ring" style={clock}>
      <div className="ring-disc" />
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <circle className="ring-track" cx="100" cy="100" r="96" />
        <circle
          className="ring-arc"
          cx="100"
          cy="100"
          r="96"
          pathLength="1"
          transform="rotate(-90 100 100)"
        />
        <path className="ring-mark" d="M100 0v8" />
        <path className="ring-needle" d="M100 -2.5v13" />
      </svg>
      {children !== undefined && <div className="ring-text">{children}</div>}
    </div>
  );
}
