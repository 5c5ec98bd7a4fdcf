/** A quiet sentence around an element that stands out, wherever a language puts it. */
import type { ReactNode } from 'react';

/** Stands for the element in the sentence; nobody types it. */
export const elementHere = '\uFFFC';

interface AroundProps {
  /** Has `elementHere` once. */
  readonly sentence: string;
  readonly children: ReactNode;
}

export function Around({ sentence, children }: AroundProps) {
  const [before = '', after = ''] = sentence.split(elementHere);
  return (
    <>
      <span className="quiet">{before}</span>
      {children}
      <span className="quiet">{after}</span>
    </>
  );
}
