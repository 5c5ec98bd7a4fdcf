/** Text that breaks between sentences first, then between clauses, then wherever it is balanced. */
import type { ReactNode } from 'react';
import { clausesOf, sentencesOf } from '../text';

export const Sentences = ({ children }: { readonly children: string }) =>
  sentencesOf(children).map(sentence => (
    <Unbroken key={sentence} text={sentence} unit="sentence">
      {clausesOf(sentence.trimEnd()).map(clause => (
        <Unbroken key={clause} text={clause} unit="clause">
          {clause.trimEnd()}
        </Unbroken>
      ))}
    </Unbroken>
  ));

interface UnbrokenProps {
  readonly text: string;
  readonly unit: 'sentence' | 'clause';
  readonly children: ReactNode;
}

/** Keeps the trailing space outside the inline block, because a line can only break there. */
const Unbroken = ({ text, unit, children }: UnbrokenProps) => (
  <>
    <span className={unit}>{children}</span>
    {text.slice(text.trimEnd().length)}
  </>
);
