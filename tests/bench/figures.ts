/** The results of benchmarks, and how they are printed. */

/** One measurement of the app and, where it makes sense, of the bare app or another in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly app: readonly number[];
  readonly bare?: readonly number[];
  /** What `bare` is, if not the bare app. */
  readonly beside?: string;
  /** The goal: at most this multiple of the bare app, or at most this value. */
  readonly goal: { readonly ratio: number } | { readonly value: number };
  /** Reduces the samples to the value compared with the goal. The default is the median. */
  readonly of?: (samples: readonly number[]) => number;
}

/** Returns a percentile of the samples by the nearest-rank method; `p` is between 0 and 1. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

const range = (samples: readonly number[]): string =>
  `${rounded(Math.min(...samples))}–${rounded(Math.max(...samples))}, n = ${samples.length}`;

const rounded = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });

/** Formats a figure: `tray after: 540 ms (500–600, n = 7) · bare 480 ms (…) · ratio 1.13, goal 1.25: reached`. */
export function lineOf({ name, unit, app, bare, beside = 'bare', goal, of = median }: Figure): string {
  const value = of(app);
  const parts = [`${name}: ${rounded(value)} ${unit} (${range(app)})`];
  if (bare) parts.push(`${beside} ${rounded(of(bare))} ${unit} (${range(bare)})`);
  if ('ratio' in goal) {
    const ratio = value / of(bare ?? []);
    parts.push(
      `ratio ${ratio.toFixed(2)}, goal ${goal.ratio}: ${ratio <= goal.ratio ? 'reached' : 'missed'}`,
    );
  } else {
    parts.push(`goal ${goal.value} ${unit}: ${value <= goal.value ? 'reached' : 'missed'}`);
  }
  return parts.join(' · ');
}
