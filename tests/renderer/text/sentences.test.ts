import { describe, expect, it } from 'vitest';
import { clausesOf, sentencesOf } from '../../../src/renderer/text/sentences';

describe('splitting text into lines', () => {
  it.each([
    ['Stand up. Look at something far away.', ['Stand up. ', 'Look at something far away.']],
    ['Look at something green.', ['Look at something green.']],
    ['肩膀松下来，再松一点。闭上眼睛。', ['肩膀松下来，再松一点。', '闭上眼睛。']],
    ['Did I move 1.5 degrees?', ['Did I move 1.5 degrees?']],
  ])('breaks after sentences: %s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it.each([
    ['Yawn, even if you have to fake it.', ['Yawn, ', 'even if you have to fake it.']],
    ['もう一度、抜く。', ['もう一度、', '抜く。']],
    ['喝口水，感受它的温度。', ['喝口水，', '感受它的温度。']],
    ['At 1,000 metres.', ['At 1,000 metres.']],
  ])('breaks after the clauses of a sentence: %s', (sentence, clauses) =>
    expect(clausesOf(sentence)).toEqual(clauses),
  );
});
