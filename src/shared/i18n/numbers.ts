/** Numbers, formatted for a language. */

export interface Numbers {
  /** 3 or 3.5: at most one decimal place. */
  plain(value: number): string;
  /** +0.5 or −0.5: at most one decimal place, with the sign. */
  signed(value: number): string;
  /** 60% for 0.6. */
  percent(share: number): string;
}

/** Returns the formats for a BCP 47 tag. */
export function numbersIn(language: string): Numbers {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    plain: value => plain.format(value),
    // Most languages' data has a hyphen for the sign.
    signed: value => signed.format(value).replace('-', '−'),
    percent: share => percent.format(share),
  };
}
