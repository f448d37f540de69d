// Starts the headless browser that this system has; every check of the site goes through here.
// Run by itself it only says whether there is one (exit 0) or not.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const OWN = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const QUIET = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-default-apps', '--disable-domain-reliability',
  '--font-render-hinting=none'];

/** The browser's path: $CHROMIUM, the system's, or playwright's own. */
export function browserPath() {
  return [process.env.CHROMIUM, ...OWN, chromium.executablePath()].find((path) => path && existsSync(path));
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

if (process.argv[1] === fileURLToPath(import.meta.url) && !browserPath()) process.exit(1);
