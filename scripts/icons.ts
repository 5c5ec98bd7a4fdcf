/** `npm run icons`: renders every icon of the app from resources/compass.svg. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { inks } from '../src/main/shell/tray/panelShade';
import { pixmapSizes } from '../src/main/shell/tray/pixmaps';
import { ringSteps } from '../src/shared/domain/reset/trayStatus';
import { icnsOf, icoOf } from './iconContainers';

const resources = join(import.meta.dirname, '../resources');
const traySize = 16;
const trayScales = [1, 2, 3];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

const sea = '#0B6478';
const paper = '#FAF8F4';
/** The circumference of the drawing's circle. */
const circumference = 2 * Math.PI * 13;

const steps = Array.from({ length: ringSteps + 1 }, (_, step) => step);

/** The groups of the drawing that each icon shows, and the length of its arc in sixths. */
const trayIcons: Readonly<Record<string, { readonly groups: readonly string[]; readonly arc?: number }>> = {
  quiet: { groups: ['track', 'needle'] },
  reset: { groups: ['now'] },
  waiting: { groups: ['ring', 'dots'] },
  paused: { groups: ['track', 'bars'] },
  stale: { groups: ['broken', 'needle'] },
  ...Object.fromEntries(
    steps.slice(1).map(arc => [`ring-${arc}`, { groups: ['track', 'arc', 'needle'], arc }]),
  ),
  ...Object.fromEntries(
    steps.map(arc => [`meeting-${arc}`, { groups: ['track', 'arc', 'needle', 'meeting'], arc }]),
  ),
};

const drawing = await readFile(join(resources, 'compass.svg'), 'utf8');

/** Returns the drawing with the given groups only. */
const drawingOf = (groups: readonly string[], arc: number, colour: string): string =>
  drawing
    .replace(/ *<g id="(\w+)".*<\/g>\n/g, (group, id: string) => (groups.includes(id) ? group : ''))
    .replace('ARC', String((arc / ringSteps) * circumference))
    .replaceAll('currentColor', colour);

/** The app's icon: the ring and its needle on a sheet of paper. */
const appIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="7" fill="${paper}" />
  <svg x="5.5" y="5.5" width="21" height="21" viewBox="0 0 32 32">${drawingOf(['ring', 'needle'], 0, sea)}</svg>
</svg>`;

const rendered = (svg: string, pixels: number) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render();

const png = (svg: string, pixels: number): Buffer => rendered(svg, pixels).asPng();

/** The opacity of each pixel, a byte each: one drawing for panels of either shade. */
const mask = (svg: string, pixels: number): Uint8Array =>
  rendered(svg, pixels).pixels.filter((_, at) => at % 4 === 3);

await mkdir(join(resources, 'tray'), { recursive: true });
for (const [name, { groups, arc = 0 }] of Object.entries(trayIcons)) {
  for (const [shade, ink] of Object.entries(inks)) {
    for (const scale of trayScales) {
      const file = join(resources, 'tray', `${name}-${shade}${scale === 1 ? '' : `@${scale}x`}.png`);
      await writeFile(file, png(drawingOf(groups, arc, ink), traySize * scale));
    }
  }
  const drawn = drawingOf(groups, arc, inks['for-light']);
  const masks = pixmapSizes.map(pixels => mask(drawn, pixels));
  await writeFile(join(resources, 'tray', `${name}.mask`), Buffer.concat(masks));
}
const drawApp = (pixels: number): Buffer => png(appIcon, pixels);

const folder = join(resources, 'app-icon');
await mkdir(folder, { recursive: true });
for (const pixels of linuxSizes) await writeFile(join(folder, `${pixels}x${pixels}.png`), drawApp(pixels));
await writeFile(
  join(folder, 'icon.ico'),
  icoOf(windowsSizes.map(pixels => ({ pixels, png: drawApp(pixels) }))),
);
await writeFile(join(folder, 'icon.icns'), icnsOf(drawApp));
