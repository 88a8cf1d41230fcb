import { createHash } from 'node:crypto';

const CHROME_ID = 'ohceghfamobkcmoblnddpmpllnbgofdc';
const FIREFOX_ID = 'candor@candor.example';
/** Firefox derives the redirect host from the add-on id: MDN, identity.getRedirectURL. */
const firefoxHost = createHash('sha1').update(FIREFOX_ID).digest('hex');

/** The one OAuth app of the sandbox, as its Dev Center page shows it. */
export const SANDBOX_APP = {
  name: 'Candor',
  clientId: 'candor-sandbox',
  clientSecret: 'sandbox-only-secret',
  redirectUris: [`https://${CHROME_ID}.chromiumapp.org/`, `https://${firefoxHost}.extensions.allizom.org/`],
};
