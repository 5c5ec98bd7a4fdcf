/** Numbers as a language writes them. */

export interface Numbers {
  /** 3, or 3.5: at most one digit after the point. */
  plain(value: number): string;
  /** Of a share from 0 to 1: 60%. */
  percent(share: number): string;
}

export function numbersIn(language: string): Numbers {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return { plain: value => plain.format(value), percent: share => percent.format(share) };
}
