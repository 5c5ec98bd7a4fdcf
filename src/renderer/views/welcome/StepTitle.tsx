/** A step’s heading. Takes the focus when it appears, so that it is read out and Tab continues from here. */
import { Sentences } from '../../components';

const focus = (heading: HTMLElement | null): void => heading?.focus();

export function StepTitle({ children }: { readonly children: string }) {
  return (
    <h1 className="serif" tabIndex={-1} ref={focus}>
      <Sentences>{children}</Sentences>
    </h1>
  );
}
