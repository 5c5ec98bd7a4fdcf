/** What a screen is about: takes the focus when it comes, so that it is read out and the next key goes on from it. */
import { Sentences } from '../../components';

const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

export function Title({ children }: { readonly children: string }) {
  return (
    <h1 className="said" tabIndex={-1} ref={takeFocus}>
      <Sentences>{children}</Sentences>
    </h1>
  );
}
