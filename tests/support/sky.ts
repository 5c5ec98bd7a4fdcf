/** Whether a light reset covers parts of the screens: its sky is as bright as paper. */
import { shareOf } from './colours';
import type { Area } from './rfb';
import type { Screens } from './screens';

export const isSky = (colour: number): boolean =>
  [16, 8, 0].every(shift => ((colour >> shift) & 0xff) > 0xdf);

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
  for (const area of areas) shares.push(shareOf(await screens.colours(area), isSky));
  return shares;
}
