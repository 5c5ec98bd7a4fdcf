import { describe, expect, it } from 'vitest';
import { digestAnswer } from '../../../../src/main/calendar/fetch/digestAuth';

const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
const request = { method: 'GET', path: '/dir/index.html' };
const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
const clientNonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
const challenge = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${nonce}", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

/** The examples of RFC 7616 §3.9.1. */
describe('the answer to a Digest challenge', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('with %s is that of the standard', (algorithm, response) => {
    const answer = digestAnswer(challenge(algorithm), mufasa, request, { clientNonce });
    expect(answer).toContain(`response="${response}"`);
    expect(answer).toContain(`username="Mufasa", realm="http-auth@example.org", nonce="${nonce}"`);
    expect(answer).toContain(`qop=auth, nc=00000001, cnonce="${clientNonce}"`);
  });

  it('is to the first that can be answered', () => {
    const challenges = `Basic realm="a, b", ${challenge('SHA-512')}, ${challenge('MD5')}`;
    expect(digestAnswer(challenges, mufasa, request, { clientNonce })).toContain('algorithm=MD5');
  });

  it('has no counter for servers without qop', () => {
    const answer = digestAnswer('Digest realm="r", nonce="n"', mufasa, request, { clientNonce });
    expect(answer).toMatch(/^Digest username="Mufasa", .*response="[\da-f]{32}", algorithm=MD5$/);
  });

  it.each(['', 'Basic realm="r"', 'Digest realm="r"', 'Digest realm="r", nonce="n", qop="auth-int"'])(
    'is none to %j',
    challenges => expect(digestAnswer(challenges, mufasa, request)).toBeNull(),
  );
});
