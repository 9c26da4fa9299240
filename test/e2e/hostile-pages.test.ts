import puppeteer from 'puppeteer-core';
import { findChromium } from './harness/browsers.ts';
import { hostileSuite } from './hostile-suite.ts';

hostileSuite(() =>
  puppeteer.launch({
    executablePath: findChromium() ?? '',
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
    ],
  }),
);
