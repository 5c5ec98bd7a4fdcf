import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../../src/main/calendar/caldav/signIn';

// RFC 7616 §3.9.1
const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
const url = new URL('http://www.example.org/dir/index.html');

describe('the answer to a challenge', () => {
  it('is Basic if the server takes that, also among others', () => {
    expect(answerTo('Negotiate, Basic realm="x"', mufasa)?.('GET', url)).toBe(
      `Basic ${Buffer.from('Mufasa:Circle of Life').toString('base64')}`,
    );
  });

  it.each([
    ['MD5', 'http-auth@example.org'],
    ['SHA-256', 'http-auth@example.org'],
  ])('is Digest with %s, which counts its uses', (algorithm, realm) => {
    const challenge = `Digest realm="${realm}", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
    const answer = answerTo(challenge, mufasa);

    expect(answer?.('GET', url)).toMatch(/nc=00000001, cnonce=/);
    expect(answer?.('GET', url)).toMatch(/nc=00000002, cnonce=/);
  });

  it('is the one that RFC 2069 prescribes if the server names no quality of protection', () => {
    const answer = answerTo('Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"', {
      user: 'Mufasa',
      password: 'CircleOfLife',
    });

    expect(answer?.('GET', new URL('http://x/dir/index.html'))).toContain(
      'response="1949323746fe6a43ef61f9606e7febea"',
    );
  });

  it.each(['Bearer realm="x"', 'Negotiate', '', 'Digest realm="x", algorithm=RIPEMD, nonce="y"'])(
    'is none if the server wants something else (%s)',
    challenge => {
      expect(answerTo(challenge, mufasa)).toBeNull();
    },
  );
});
