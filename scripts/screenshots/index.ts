/** `npm run screenshots [-- --grid=FOLDER [1024x640 …]]`: takes the README's pictures, or every window at many sizes to look at. */
import { buildIfStale } from '../build';
import { setUp } from '../setup';
import { neededByTests } from '../systemPackages';
import { morningZone } from './day';
import { takeGrid } from './grid';
import { takeReadmePictures } from './readme';

process.env.TZ = morningZone(new Date());
const electron = await setUp({ programs: neededByTests });
if (!electron.ok || !(await buildIfStale())) throw new Error('not ready to run');
const args = process.argv.slice(2);
const folder = args.find(argument => argument.startsWith('--grid='))?.split('=')[1];
if (folder === undefined) await takeReadmePictures();
else
  await takeGrid(
    folder,
    args.filter(argument => /^\d+x\d+$/.test(argument)),
  );
