/** Settings under which nothing opens by itself while a test looks at something else. */
export const undisturbed = { preferences: { reflection: { opens: false } } };
