/** The .deb that `npm run package` has made. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { outputFolder } from '../../scripts/package/config';

const name = readdirSync(outputFolder).find(file => file.startsWith(`one-degree_${version}_`)) ?? '';

export const debFile = join(outputFolder, name);
