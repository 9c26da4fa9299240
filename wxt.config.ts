import { defineConfig } from 'wxt';

/**
 * Manifest policy for every extension page. `connect-src` also governs the background's fetch
 * (measured in both browsers), so it must allow any https API host and loopback http.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Each permission with the reason why nothing smaller will do. */
const permissions = [
  'activeTab', // read the page in front, after the toolbar button, the menu or the shortcut
  'scripting', // inject the page reader for that one read
  'contextMenus', // "Explain with Altside"
  'storage', // settings; never the key
  'tabs', // name the tab above the composer, and ask for its site, before it may be read
];

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // Another folder for a second build of the same commit, to compare the bytes.
  outDir: process.env.ALTSIDE_OUT_DIR ?? '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    host_permissions: ['https://api.altllm.ai/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: '__MSG_openPanel__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+S' },
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'altside@altllm.ai',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['websiteContent', 'personalCommunications'],
              },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
