/** Settings with which nothing opens automatically during a test. */
export const undisturbed = { preferences: { reflection: { opens: false }, morning: { asks: false } } };

/** Adds these defaults to `settings`. */
export const undisturbedBut = (settings: Readonly<Record<string, unknown>>) => ({
  ...settings,
  preferences: { ...undisturbed.preferences, ...(settings.preferences as object | undefined) },
});
