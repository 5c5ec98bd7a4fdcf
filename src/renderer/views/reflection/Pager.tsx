/** Buttons for the previous and the next day or span. */

interface PagerProps {
  readonly previous: string;
  readonly next: string;
  readonly onPrevious: () => void;
  /** Null if there is no next one. */
  readonly onNext: (() => void) | null;
}

export function Pager({ previous, next, onPrevious, onNext }: PagerProps) {
  return (
    <div className="pager">
      <button type="button" className="button plain icon" aria-label={previous} onClick={onPrevious}>
        <Chevron direction="left" />
      </button>
      <button
        type="button"
        className="button plain icon"
        aria-label={next}
        disabled={onNext === null}
        onClick={onNext ?? undefined}
      >
        <Chevron direction="right" />
      </button>
    </div>
  );
}

function Chevron({ direction }: { readonly direction: 'left' | 'right' }) {
  return (
    <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
      <path d={direction === 'left' ? 'M10 3 5 8l5 5' : 'M6 3l5 5-5 5'} />
    </svg>
  );
}
