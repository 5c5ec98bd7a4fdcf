/** Settings with which nothing but resets opens automatically during a test, and those come at once. */
export const undisturbed = {
  preferences: { reflection: { opens: false }, morning: { asks: false }, announce: false },
};

/** Adds these defaults to `settings`. */
export const undisturbedBut = (settings: Readonly<Record<string, unknown>>) => ({
  ...settings,
  preferences: { ...undisturbed.preferences, ...(settings.preferences as object | undefined) },
});
