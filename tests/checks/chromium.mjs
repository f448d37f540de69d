// Starts the headless browser that this system has; every check of the site goes through here.
// Run by itself it unpacks the browser of the npm package where the system has none, and ends with 0
// when there is one that starts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const OWN = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const PACKAGE = fileURLToPath(new URL('../systems/ubuntu/node_modules/@sparticuz/chromium/bin/chromium', import.meta.url));
const QUIET = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-default-apps', '--disable-domain-reliability',
  '--font-render-hinting=none'];

/** The browser's path: $CHROMIUM, the system's, or the npm package's that Ubuntu needs. */
function browserPath() {
  return [process.env.CHROMIUM, ...OWN, PACKAGE].find((path) => path && existsSync(path));
}

/** Opens a browser with a profile of its own, calls use(context) and takes both away again. */
export async function withBrowser(options, use) {
  const profile = mkdtempSync(join(tmpdir(), 'gongbao-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(), args: QUIET, headless: true, locale: 'zh-CN', ...options,
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!browserPath() && existsSync(`${PACKAGE}.br`)) {
    writeFileSync(`${PACKAGE}.part`, brotliDecompressSync(readFileSync(`${PACKAGE}.br`)), { mode: 0o755 });
    renameSync(`${PACKAGE}.part`, PACKAGE);
  }
  if (!browserPath()) throw new Error('no browser: set CHROMIUM to the path of one');
  console.log(browserPath(), execFileSync(browserPath(), ['--version'], { encoding: 'utf8' }).trim());
}
