// axe-core finds no violation on any page of the built site: light and dark, wide and on a phone,
// all folds open.
// usage: node axe.mjs SITE [PAGE…]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './chromium.mjs';

const site = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ofReport = (slug) => ['index.html', 'audit.html'].map((name) => `reports/${slug}/${name}`);
const pages = ['index.html', 'audit/index.html', ...readdirSync(join(site, 'reports')).sort().flatMap(ofReport).filter((name) => existsSync(join(site, name))), ...process.argv.slice(3).map((path) => resolve(path))];
const modes = [['light', 1440], ['dark', 1440], ['light', 390], ['dark', 390]];
let rules = 0;
let runs = 0;
const faults = [];

for (const [colorScheme, width] of modes) {
  await withBrowser({ viewport: { width, height: 900 }, colorScheme }, async (context) => {
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(pathToFileURL(resolve(site, name)).href);
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
      await page.evaluate(axe);
      const result = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
      runs += 1;
      rules += result.passes.length + result.violations.length;
      for (const { id, help, nodes } of result.violations) {
        faults.push(`${name} ${colorScheme} ${width}: ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)} ${nodes[0].any[0]?.message ?? ''}`);
      }
    }
  });
}
console.log([...faults.slice(0, 60), `${runs} runs of axe over ${pages.length} pages, ${rules} rules applied, ${faults.length} violations`].join('\n'));
process.exit(faults.length ? 1 : 0);
