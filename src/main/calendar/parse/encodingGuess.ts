/**
 * Guesses the encoding of a text that is not UTF-8 and has no label: the one in which its letters are those of a single
 * language. Libraries that count pairs of letters need more text than a few titles.
 */
import { largest } from '../../../shared/domain/common';

interface Encoding {
  readonly label: string;
  /** The letters beyond ASCII of each language, in lower case. */
  readonly languages: readonly string[];
}

const central = [
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'čšžćđ', // Slovenian, Croatian
  'ăâîşţșț', // Romanian
];
const greek = ['αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'];
const cyrillic = [
  'абвгдежзийклмнопрстуфхцчшщъыьэюяё', // Russian
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', // Ukrainian
];

/** In order of preference; the first of those that fit equally well is chosen. */
const encodings: readonly Encoding[] = [
  {
    label: 'windows-1252',
    languages: [
      'äöüß', // German
      'àâæçèéêëîïôœùûüÿ', // French
      'áéíñóúüªº', // Spanish
      'áâãàçéêíóôõúü', // Portuguese
      'àèéìíòóùú', // Italian
      'áèéêëïóöü', // Dutch
      'åäöéšž', // Swedish, Finnish
      'æøåéóòôêèü', // Danish, Norwegian
      'àçèéíïòóúü', // Catalan
    ],
  },
  { label: 'windows-1250', languages: central },
  { label: 'iso-8859-2', languages: central },
  { label: 'windows-1254', languages: ['çğıi̇öşüâîû'] },
  { label: 'windows-1252', languages: ['áðéíóúýþæö'] }, // Icelandic
  { label: 'windows-1257', languages: ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöõüšž'] },
  { label: 'windows-1251', languages: cyrillic },
  { label: 'koi8-u', languages: cyrillic },
  { label: 'windows-1253', languages: greek },
  { label: 'iso-8859-7', languages: greek },
  { label: 'windows-1255', languages: ['אבגדהוזחטיךכלםמןנסעףפץצקרשת'] },
  { label: 'windows-1256', languages: ['ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'] },
];

const sampleLength = 10_000;
/** Below this share of fitting letters, the text is in none of these languages. */
const minShare = 0.9;

/** Returns the label of an encoding for TextDecoder. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  let best = { label: 'windows-1252', share: 0 };
  for (const { label, languages } of encodings) {
    const share = shareOf(decodeAs(label, sample), languages);
    if (share > best.share) best = { label, share };
  }
  return best.share >= minShare ? best.label : (eastAsian(sample) ?? best.label);
}

/** Returns the lines with bytes beyond ASCII, without the names of their properties. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  // In latin1, each byte is the character of the same number.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let sample = '';
  for (const [line] of text.matchAll(/^[^\r\n]*[\x80-\xff][^\r\n]*/gm)) {
    sample += `${line.slice(line.indexOf(':') + 1, line.indexOf(':') + 1 + 500)}\n`;
    if (sample.length > sampleLength) break;
  }
  return Buffer.from(sample, 'latin1');
}

/** Decodes bytes. An unknown label means windows-1252. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = decoderOf(label) ?? new TextDecoder('windows-1252');
  const text = decoder.decode(bytes);
  // Some versions of Node leave the bytes from 80 to 9F as they are.
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, letter => windows1252[letter.charCodeAt(0) - 0x80] ?? letter)
    : text;
}

/** Whether a label names an encoding. */
export const isEncoding = (label: string): boolean => decoderOf(label) !== null;

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const punctuation = /[“”„‚‘’–—…€£°§«»·•©®™¿¡\u00a0]/;
const inWords = /[’‘·–]/;
const isLetter = (letter: string): boolean => /\p{L}/u.test(letter);
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/** Returns how many of the characters beyond ASCII are letters of one language, as a share of all. */
function shareOf(text: string, languages: readonly string[]): number {
  let all = 0;
  const fitting = languages.map(() => 0);
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const before = text.charAt(at - 1);
    const isInWord = isLetter(before) && isLetter(text.charAt(at + 1));
    const isPlausible = punctuation.test(letter) && (!isInWord || inWords.test(letter));
    if (letter <= '\x7f' || isPlausible) continue;
    all += 1;
    const weight = weightOf(letter, before);
    for (const [index, language] of languages.entries()) {
      if (language.includes(letter.toLowerCase())) fitting[index] = (fitting[index] ?? 0) + weight;
    }
  }
  return all === 0 ? 1 : largest(fitting) / all;
}

/** Capitals inside a word betray the wrong encoding, and a word in capitals is likelier in small letters. */
function weightOf(letter: string, before: string): number {
  if (!upper.test(letter)) return 1;
  if (lower.test(before)) return 0;
  return upper.test(before) ? 0.9 : 1;
}

/** Returns the encoding of Japanese, Korean or Chinese text, whose characters have two bytes each; null if it is none. */
function eastAsian(sample: Uint8Array): string | null {
  const as = (label: string): string => decodeAs(label, sample);
  const isValid = (text: string): boolean => !text.includes('\uFFFD');
  const kana = /[\u3041-\u30fe]/;
  const shiftJis = as('shift_jis');
  const halfWidth = (shiftJis.match(/[\uff61-\uff9f]/g) ?? []).length;
  const wide = (shiftJis.match(/[\u3041-\u30fe\u4e00-\u9fff]/g) ?? []).length;
  if (isValid(shiftJis) && wide > 2 * halfWidth) return 'shift_jis';
  if (kana.test(as('euc-jp')) && isValid(as('euc-jp'))) return 'euc-jp';
  const korean = as('euc-kr').replace(/[\s!-~\p{P}]/gu, '');
  if (isValid(korean) && /^[\uac00-\ud7a3]+$/.test(korean)) return 'euc-kr';
  return ['gb18030', 'big5'].find(label => isValid(as(label))) ?? null;
}
