/** Settings under which nothing opens by itself while a test looks at something else. */
export const undisturbed = { preferences: { reflection: { opens: false }, morning: { asks: false } } };

/** The same for all that `settings` leaves open. */
export const undisturbedBut = (settings: Readonly<Record<string, unknown>>) => ({
  ...settings,
  preferences: { ...undisturbed.preferences, ...(settings.preferences as object | undefined) },
});
