/** `npm run notices`: writes THIRD-PARTY-NOTICES. Run it after changing a production dependency. */
import { writeFileSync } from 'node:fs';
import { noticesFile, thirdPartyNotices } from './thirdParty';

writeFileSync(noticesFile, thirdPartyNotices());
