/** `npm run notices`: writes THIRD-PARTY-NOTICES. Run it after a production dependency has changed. */
import { writeFileSync } from 'node:fs';
import { noticesFile, thirdPartyNotices } from './thirdParty';

writeFileSync(noticesFile, thirdPartyNotices());
