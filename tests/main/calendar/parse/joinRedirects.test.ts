import { describe, expect, it } from 'vitest';
import { withoutRedirects } from '../../../../src/main/calendar/parse/joinRedirects';

const zoom = 'https://us02web.zoom.us/j/123456789?pwd=aB-c_D';
const encoded = encodeURIComponent(zoom);
const proofpoint2 = encoded.replaceAll('-', '-2D').replaceAll('_', '-5F').replaceAll('%', '-');

describe('a rewritten link', () => {
  it.each([
    ['Microsoft', `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C01&reserved=0`],
    ['Microsoft', `https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encoded}&data=05`],
    ['Microsoft', `https://gcc02.safelinks.protection.office365.us/?url=${encoded}`],
    ['Microsoft', `https://chn01.safelinks.protection.partner.outlook.cn/?url=${encoded}`],
    [
      'Teams',
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}`,
    ],
    ['Google', `https://www.google.com/url?q=${encoded}&sa=D&source=calendar`],
    ['Google', `https://www.google.co.uk/url?sa=t&url=${encoded}`],
    ['Google', `https://meet.google.com/linkredirect?authuser=0&dest=${encoded}`],
    ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=x%3D%3D`],
    ['Proofpoint 2', `https://urldefense.proofpoint.com/v2/url?u=${proofpoint2}&d=DwMFaQ&c=x&r=y&e=`],
    ['Proofpoint 3', `https://urldefense.com/v3/__${zoom}__;!!Abc!x-Y_z$`],
    ['Proofpoint 3', `https://urldefense.us/v3/__https:/us02web.zoom.us/j/123456789?pwd=aB-c_D__;!!Abc$`],
    ['Proofpoint 3', `https://urldefense.com/v3/__https://us02web.zoom.us/j/123456789*pwd=aB-c_D__;Pw!!A!x$`],
    [
      'Proofpoint 3',
      `https://urldefense.com/v3/__https://us02web.zoom.us/j/123456789**Awd=aB-c_D__;P3A!!A!x$`,
    ],
    [
      'Barracuda',
      `https://linkprotect.cudasvc.com/url?a=${encoded.toLowerCase().replace('ab-c_d', 'aB-c_D')}&c=E,1,x`,
    ],
    ['Cisco', `https://secure-web.cisco.com/1AbC-dEf/${encoded}`],
    ['Symantec', `https://clicktime.symantec.com/15xVcHh2qpEg?h=QCYV=&u=${encoded}`],
    ['Symantec', `https://clicktime.symantec.com/a/1/x=?d=y&u=${encoded}`],
    ['Symantec', `https://clicktime.cloud.postoffice.net/clicktime.php?U=${encoded}&E=a`],
    ['Check Point', `https://url.avanan.click/v2/___${zoom}___.YXAzOmFjbWU6YTpv`],
    ['Check Point', `https://protect.checkpoint.com/v2/r02/___${zoom}___.YXAzOmFjbWU6YTpv`],
    ['Check Point', `https://avanan.url-protection.com/v1/url?o=${encoded}&g=x&s=y`],
    ['Sophos', `https://eu-west-1.protection.sophos.com/?d=zoom.us&u=${btoa(zoom)}&p=m`],
    ['Trend Micro', `https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${encoded}&umid=x`],
    ['Fortinet', `https://mail.example.org/fmlurlsvc/?fewReq=:B:x&url=${encoded}`],
    ['FireEye', `https://protect2.fireeye.com/v1/url?k=x&q=1&u=${encoded}`],
    ['Libraesva', `https://urlsand.esvalabs.com/?u=${encoded}&e=x`],
    ['Hornetsecurity', `https://atpscan.global.hornetsecurity.com/?d=x&u=${encoded}`],
    ['WEB.DE', `https://deref-web.de/mail/client/x/dereferrer/?redirectUrl=${encoded}`],
  ])('of %s is replaced by its target: %s', (_, link) => {
    expect(withoutRedirects(link)).toBe(zoom);
  });

  it('of one service inside another is replaced by the innermost target', () => {
    const google = `https://www.google.com/url?q=${encoded}`;
    const proofpoint = `https://urldefense.com/v3/__${google}__;!!Abc!x$`;
    expect(
      withoutRedirects(
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(proofpoint)}`,
      ),
    ).toBe(zoom);
  });

  it.each([
    'https://www.google.com/url?q=agenda',
    'https://www.google.com/url',
    'https://secure-web.cisco.com/1AbC/%E0%A4%A',
    'https://secure-web.cisco.com/1AbC',
    'https://urldefense.com/v3/__',
    'https://protect-eu.mimecast.com/s/AbCdEf?domain=zoom.us',
    'https://safelinks.example.org/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    zoom,
  ])('stays as it is if it has no target: %s', link => {
    expect(withoutRedirects(link)).toBe(link);
  });
});
