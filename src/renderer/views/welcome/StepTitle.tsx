/** What a screen is about: takes the focus when it comes, so that it is read out and the next key goes on from it. */
import { Sentences } from '../../components';

const focus = (heading: HTMLElement | null): void => heading?.focus();

export function StepTitle({ children }: { readonly children: string }) {
  return (
    <h1 className="said" tabIndex={-1} ref={focus}>
      <Sentences>{children}</Sentences>
    </h1>
  );
}
