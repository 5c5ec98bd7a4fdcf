/** Rewrites a recurrence rule of vCalendar 1.0, such as `W2 TU TH #4`, as one of iCalendar. */

const kinds: Readonly<Record<string, readonly [frequency: string, part: string]>> = {
  D: ['DAILY', ''],
  W: ['WEEKLY', 'BYDAY'],
  MP: ['MONTHLY', 'BYDAY'],
  MD: ['MONTHLY', 'BYMONTHDAY'],
  YM: ['YEARLY', 'BYMONTH'],
  YD: ['YEARLY', 'BYYEARDAY'],
};

/** Returns a rule in any other notation as it is. */
export function ruleOfVCalendar1(rule: string): string {
  const [first = '', ...rest] = rule.trim().toUpperCase().split(/\s+/);
  const [, name = '', interval = ''] = /^(D|W|MP|MD|YM|YD)(\d{1,4})$/.exec(first) ?? [];
  const kind = kinds[name];
  if (kind === undefined) return rule;
  const [frequency, part] = kind;
  const chosen: string[] = [];
  let position = '';
  let end = '';
  for (const word of rest) {
    if (/^#\d+$/.test(word)) end ||= word === '#0' ? ';' : `;COUNT=${word.slice(1)}`;
    else if (/^\d{8}(?:T\d{6}Z?)?$/.test(word)) end = `;UNTIL=${word}`;
    else if (name === 'MP' && /^\d[+-]$/.test(word)) position = signed(word);
    else if (/^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(word)) chosen.push(`${position}${word}`);
    else if (word === 'LD') chosen.push('-1');
    else if (/^\d{1,3}[+-]?$/.test(word)) chosen.push(signed(word));
    // A time of day within the day, or something else, which is not understood.
    else return rule;
  }
  const by = part !== '' && chosen.length > 0 ? `;${part}=${chosen.join(',')}` : '';
  // Without an end, it happens twice.
  return `FREQ=${frequency};INTERVAL=${interval}${by}${end === ';' ? '' : end || ';COUNT=2'}`;
}

const signed = (word: string): string =>
  word.endsWith('-') ? `-${word.slice(0, -1)}` : word.replace('+', '');
