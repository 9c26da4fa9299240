/** The only import of the polyfill: everything else takes `browser` from here. */
export { browser } from 'wxt/browser';
