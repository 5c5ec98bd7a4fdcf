/** Draws every icon of the app from resources/compass.svg: `npm run icons`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { ringSteps } from '../src/shared/domain/reset/trayStatus';

const resources = join(import.meta.dirname, '../resources');
const traySize = 16;
const appSize = 512;

/** What a panel of that shade is drawn on with: `ink` and `paper` of tokens.css. */
const inks = { 'for-light': '#1F2328', 'for-dark': '#E9E6DF' };
const sea = '#0B6478';
/** The length of the drawing's circle. */
const round = 2 * Math.PI * 11.5;

const steps = Array.from({ length: ringSteps + 1 }, (_, step) => step);

/** Icon → the groups of the drawing that it shows, and how many sixths of the arc. */
const trayIcons: Readonly<Record<string, { readonly groups: readonly string[]; readonly arc?: number }>> = {
  quiet: { groups: ['track', 'tick'] },
  reset: { groups: ['ring', 'tick', 'now'] },
  paused: { groups: ['track', 'bars'] },
  stale: { groups: ['broken', 'tick'] },
  ...Object.fromEntries(
    steps.slice(1).map(arc => [`ring-${arc}`, { groups: ['track', 'arc', 'tick'], arc }]),
  ),
  ...Object.fromEntries(
    steps.map(arc => [`meeting-${arc}`, { groups: ['track', 'arc', 'tick', 'meeting'], arc }]),
  ),
};

const drawing = await readFile(join(resources, 'compass.svg'), 'utf8');

/** The drawing with only those groups, as a PNG of that many pixels. */
function draw(groups: readonly string[], arc: number, colour: string, pixels: number): Buffer {
  const svg = drawing
    .replace(/ *<g id="(\w+)".*<\/g>\n/g, (group, id: string) => (groups.includes(id) ? group : ''))
    .replace('ARC', String((arc / ringSteps) * round))
    .replaceAll('currentColor', colour);
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}

await mkdir(join(resources, 'tray'), { recursive: true });
for (const [name, { groups, arc = 0 }] of Object.entries(trayIcons)) {
  for (const [shade, ink] of Object.entries(inks)) {
    for (const scale of [1, 2]) {
      const file = join(resources, 'tray', `${name}-${shade}${scale === 1 ? '' : `@${scale}x`}.png`);
      await writeFile(file, draw(groups, arc, ink, traySize * scale));
    }
  }
}
await writeFile(
  join(resources, 'icon.png'),
  draw(['paper', 'track', 'arc', 'tick', 'meeting'], 4, sea, appSize),
);
