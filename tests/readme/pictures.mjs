// The two pictures of README.md, of the built site of assets/reports: the head of a report's page and one of
// its charts, as a file.
// usage: node tests/readme/pictures.mjs SITE
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withBrowser } from '../checks/chromium.mjs';

const REPORT = '2023年上半年全省经济运行情况';
const CHART = 'figure-3-bars.png';
const WIDTH = { page: 900, chart: 780 };

const site = resolve(process.argv[2]);
const out = (name) => fileURLToPath(new URL(`../../assets/readme/${name}.png`, import.meta.url));
const folders = readdirSync(join(site, 'reports')).map((slug) => join(site, 'reports', slug));
const report = folders.find((folder) => readFileSync(join(folder, 'index.html'), 'utf8').includes(`<title>${REPORT} · `));
if (!report) throw new Error(`${site}: no report ${REPORT}`);

const view = { width: 1280, height: 900 };
await withBrowser({ viewport: view, deviceScaleFactor: WIDTH.page / view.width }, async (context) => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(report, 'index.html')).href);
  await page.screenshot({ path: out('page') });
});
await withBrowser({ viewport: { width: WIDTH.chart, height: 400 } }, async (context) => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(report, 'index.html')).href);
  await page.setContent(`<body style="margin:0"><img style="display:block;width:100%" src="data:image/png;base64,${readFileSync(join(report, 'charts', CHART)).toString('base64')}">`);
  await page.screenshot({ path: out('chart'), fullPage: true });
});
