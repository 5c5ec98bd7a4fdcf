/** `npm run icons`: renders every icon of the app from resources/compass.svg. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { ringSteps } from '../src/shared/domain/reset/trayStatus';

const resources = join(import.meta.dirname, '../resources');
const traySize = 16;
const appSize = 512;

/** Line colours for light and dark panels: `ink` and `paper` of tokens.css. */
const inks = { 'for-light': '#1F2328', 'for-dark': '#E9E6DF' };
const sea = '#0B6478';
/** The circumference of the drawing's circle. */
const circumference = 2 * Math.PI * 11.5;

const steps = Array.from({ length: ringSteps + 1 }, (_, step) => step);

/** The groups of the drawing that each icon shows, and the length of its arc in sixths. */
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

/** Renders the given groups of the drawing as a PNG. */
function draw(groups: readonly string[], arc: number, colour: string, pixels: number): Buffer {
  const svg = drawing
    .replace(/ *<g id="(\w+)".*<\/g>\n/g, (group, id: string) => (groups.includes(id) ? group : ''))
    .replace('ARC', String((arc / ringSteps) * circumference))
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
