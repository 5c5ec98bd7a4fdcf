import { describe, expect, it } from 'vitest';
import { decodeAs, guessEncoding } from '../../../../src/main/calendar/parse/encodingGuess';

/** A title in an encoding, and its bytes. */
const titles: readonly (readonly [string, string, readonly number[]])[] = [
  ['windows-1252', 'Café, Öl', [67, 97, 102, 0xe9, 44, 32, 0xd6, 108]],
  ['windows-1252', 'Größe', [71, 114, 0xf6, 0xdf, 101]],
  ['windows-1252', 'Ben’s 1:1', [66, 101, 110, 0x92, 115, 32, 49, 58, 49]],
  ['windows-1250', 'główne', [103, 0xb3, 0xf3, 119, 110, 101]],
  ['iso-8859-2', 'Środa', [0xa6, 114, 111, 100, 97]],
  ['windows-1250', 'příští', [112, 0xf8, 0xed, 0x9a, 116, 0xed]],
  ['windows-1254', 'görüşme', [103, 0xf6, 114, 0xfc, 0xfe, 109, 101]],
  ['windows-1251', 'Обед', [0xce, 0xe1, 0xe5, 0xe4]],
  ['koi8-u', 'Обед', [0xef, 0xc2, 0xc5, 0xc4]],
  ['shift_jis', '定例会議', [0x92, 0xe8, 0x97, 0xe1, 0x89, 0xef, 0x8b, 0x63]],
  ['gb18030', '项目评审会议', [0xcf, 0xee, 0xc4, 0xbf, 0xc6, 0xc0, 0xc9, 0xf3, 0xbb, 0xe1, 0xd2, 0xe9]],
];

describe('a title of which nobody tells the encoding', () => {
  it.each(titles)('in %s is read as %s', (_, title, bytes) => {
    const line = Buffer.concat([Buffer.from('SUMMARY:'), Buffer.from(bytes), Buffer.from('\r\n')]);
    expect(decodeAs(guessEncoding(line), line)).toBe(`SUMMARY:${title}\r\n`);
  });
});
