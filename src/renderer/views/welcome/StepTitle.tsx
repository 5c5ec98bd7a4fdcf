/** A step’s heading. Takes the focus when it appears, so that it is read out and Tab continues from here. */
import { Sentences } from '../../components';
import { focusOnMount } from '../../lib';

export function StepTitle({ children }: { readonly children: string }) {
  return (
    <h1 className="serif" tabIndex={-1} ref={focusOnMount}>
      <Sentences>{children}</Sentences>
    </h1>
  );
}
