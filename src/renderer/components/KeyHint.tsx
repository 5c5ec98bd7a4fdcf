/** The key that does the same as the control it stands in; seen only, never part of its name. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
