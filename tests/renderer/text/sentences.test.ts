import { describe, expect, it } from 'vitest';
import { clausesOf, sentencesOf } from '../../../src/renderer/text/sentences';

describe('what is said', () => {
  it.each([
    ['Stand up. Look at something far away.', ['Stand up. ', 'Look at something far away.']],
    ['Look at something green.', ['Look at something green.']],
    ['肩膀松下来，再松一点。闭上眼睛。', ['肩膀松下来，再松一点。', '闭上眼睛。']],
    ['Did I move 1.5 degrees?', ['Did I move 1.5 degrees?']],
  ])('breaks after its sentences: %s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it.each([
    ['Yawn, even if you have to fake it.', ['Yawn, ', 'even if you have to fake it.']],
    ['もう一度、抜く。', ['もう一度、', '抜く。']],
    ['喝口水，感受它的温度。', ['喝口水，', '感受它的温度。']],
    ['At 1,000 metres.', ['At 1,000 metres.']],
  ])('and within one after its clauses: %s', (sentence, clauses) =>
    expect(clausesOf(sentence)).toEqual(clauses),
  );
});
