import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

/** Hosts granted at install time, for tests and managed roll-outs; see README, "Build switches". */
const grantedHosts = (process.env.CANDOR_HOSTS ?? '').split(',').filter(Boolean);

/**
 * The public half of a key made for development builds. It fixes the extension's id, and so its OAuth redirect
 * address, wherever the unpacked folder lies. Builds for a store leave it out (CANDOR_STORE=1).
 */
const DEVELOPMENT_KEY = process.env.CANDOR_STORE
  ? undefined
  : 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyQBb1PzsETzK0a3Eu08OUOpPGt+ikZesAqOcJ3zSC0wr59HaxjdkapHPGC30Yh12t6slNeAcuiEBLX7t3mo96gzXrGFRs5i125ZnstzoIyJPgBTVPFSrfIzEM4EDx/z7sPwtoPpA9idfVFWcPMvbqF9jBttpYl08amMEQXt0R13F4d9GPYKXN8uSuK0Z5vbY6sMh7SXYJ7mlA5aQfy7ZkJwd83vVuFkfFklJVlRNv7uv3C5XnXg6J2R9/Da93dbb2DTooAxNZ9e9vLT8Yz702bieasMDSDzAEsMMD3vKzJUezbm6NK284dViQau5g2VZzpSlxOCSEPrTHZL1ApOLFwIDAQAB';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  vite: () => ({ plugins: [tailwindcss()] }),
  hooks: {
    // WXT adds the matches of run-time content scripts to the hosts granted at installation; Candor asks for each
    // ATS when the user connects it.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.host_permissions = [...grantedHosts];
    },
  },
  manifest: ({ browser }) => ({
    name: 'Candor',
    default_locale: 'en',
    description: '__MSG_extension_description__',
    action: { default_title: '__MSG_extension_action__' },
    permissions: ['storage', 'alarms', 'identity', 'scripting', 'activeTab', 'unlimitedStorage'],
    host_permissions: [...grantedHosts],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    web_accessible_resources: [
      { resources: ['panel.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'candor@candor.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          key: DEVELOPMENT_KEY,
          minimum_chrome_version: '140',
          // Firefox reads policies without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
