// The browsers that the page is tested in, each at the path that its variable names.
//
// Each opens pages that can be driven in the same few ways: run, click, press, type, choose, close.
import { launchChromium, launchFirefox } from './engines/puppeteer.js';
import { launchWebKit } from './engines/webdriver.js';

export const CHROMIUM = { name: 'Chromium', path: process.env.CHROME, launch: launchChromium };
const FIREFOX = { name: 'Firefox', path: process.env.FIREFOX, launch: launchFirefox };
const WEBKIT = { name: 'WebKit', path: process.env.WEBKIT, launch: launchWebKit };

export const ENGINES = [CHROMIUM, FIREFOX, WEBKIT];
