/** Whether a light reset covers parts of the screens: its sky is as bright as paper. */
import type { Area } from './rfb';
import type { Screens } from './screens';

export const isSky = (colour: number): boolean =>
  [16, 8, 0].every(shift => ((colour >> shift) & 0xff) > 0xdf);

/** The fraction of an area whose colours pass, from 0 to 1. */
export async function shareOf(
  screens: Pick<Screens, 'colours'>,
  area: Area,
  passes: (colour: number) => boolean,
): Promise<number> {
  const colours = await screens.colours(area);
  return colours.filter(passes).length / colours.length;
}

/** The top and bottom edges of screens, where panels are. Nothing of a reset is written there. */
export const edgesOf = (screens: readonly Area[], height: number): readonly Area[] =>
  screens.flatMap(screen => [
    { ...screen, height },
    { ...screen, y: screen.y + screen.height - height, height },
  ]);

/** How much of each area the sky covers. */
export async function skyIn(
  screens: Pick<Screens, 'colours'>,
  areas: readonly Area[],
): Promise<readonly number[]> {
  const shares: number[] = [];
  for (const area of areas) shares.push(await shareOf(screens, area, isSky));
  return shares;
}
