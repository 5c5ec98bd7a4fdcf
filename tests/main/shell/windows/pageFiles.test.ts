import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../../scripts/paths';
import { contentSecurityPolicy, servePageFiles } from '../../../../src/main/shell/windows/pageFiles';
import { newFolder, removeFolder } from '../../../support/app';

const parent = newFolder();
const folder = join(parent, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
for (const name of [
  'index.html',
  'assets/a b.js',
  'assets/a.css',
  'assets/a.woff2',
  'secret',
  '../outside.js',
])
  writeFileSync(join(folder, name), name);
afterAll(() => removeFolder(parent));

const answer = servePageFiles(folder);
const get = (path: string, method = 'GET') => answer({ url: `app://one-degree/${path}`, method });

describe('a request for a page’s file', () => {
  it.each([
    ['index.html?view=today', 'text/html; charset=utf-8', 'index.html'],
    ['assets/a%20b.js', 'text/javascript; charset=utf-8', 'assets/a b.js'],
    ['assets/a.css', 'text/css; charset=utf-8', 'assets/a.css'],
    ['assets/a.woff2', 'font/woff2', 'assets/a.woff2'],
  ])('%s gets it as %s, under the strict policy', async (path, type, content) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([200, content]);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['a missing file', 'assets/none.js'],
    ['a folder', 'assets'],
    ['a file of another kind', 'secret'],
    ['a file outside of the folder', '..%2foutside.js'],
    ['a malformed address', '%E0%A4%A.js'],
    ['a null byte', 'index%00.html'],
  ])('for %s is answered with 404', async (_case, path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  it('of another host or with another method is answered with 404', async () => {
    const statuses = [
      await answer({ url: 'app://one-degree.example/index.html', method: 'GET' }),
      await get('index.html', 'POST'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404]);
  });
});

describe('the policy in the header', () => {
  it('is the one in the page, and forbids frames around it', () => {
    const page = readFileSync(inRoot('src/renderer/index.html'), 'utf8');
    const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
    expect(contentSecurityPolicy).toBe(`${inPage}; frame-ancestors 'none'`);
  });
});
