import puppeteer from 'puppeteer-core';
import { findFirefox } from '../harness/browsers.ts';
import { hostileSuite } from '../hostile-suite.ts';

hostileSuite(() =>
  puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() ?? '', headless: true }),
);
