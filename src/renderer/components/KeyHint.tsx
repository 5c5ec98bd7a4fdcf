/**
 * A keyboard shortcut shown inside its control. Hidden from screen readers, which announce `aria-keyshortcuts` instead.
 */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
