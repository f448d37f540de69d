// The sheets of relations in a real browser: numbered from 1, the worst first; every quoted figure
// leads to its phrase in the report; on A4 each page repeats the heads, no row is cut in two, the
// running head says which report it is, and the lines to sign stand together.
// usage: node sheet.mjs SITE
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './chromium.mjs';

const site = resolve(process.argv[2]);
const root = pathToFileURL(site + '/').href;
const slugs = readdirSync(join(site, 'reports')).sort().filter((slug) => existsSync(join(site, 'reports', slug, 'audit.html')));
const ORDER = ['fails', 'suspicious', 'holds_by_rounding', 'holds'];
const counts = { sheets: 0, rows: 0, drawings: 0, links: 0, pages: 0 };
const faults = [];
const bare = (text) => text.replace(/[\s\u2060]/g, '');

function expect(condition, slug, what) {
  if (!condition) faults.push(`${slug}: ${what}`);
}

function readRows(page) {
  return page.locator('.sheet tbody tr').evaluateAll((all) => all.map((row) => ({
    id: row.id, verdict: row.dataset.verdict, number: +row.querySelector('.number').textContent,
    quoted: row.querySelector('.quoted').textContent, told: row.querySelector('.told').textContent,
    links: [...row.querySelectorAll('.quoted a')].map((a) => a.getAttribute('href')),
    choices: row.querySelectorAll('.choice').length, drawings: row.querySelectorAll('svg').length,
  })));
}

function checkRows(slug, rows, stated) {
  expect(rows.length === stated, slug, `${rows.length} rows, the head says ${stated}`);
  rows.forEach((row, i) => {
    expect(row.number === i + 1, slug, `row ${i + 1} has the number ${row.number}`);
    expect(!i || ORDER.indexOf(rows[i - 1].verdict) <= ORDER.indexOf(row.verdict), slug, `row ${i + 1} stands behind a lesser one`);
    expect(row.links.length > 0, slug, `row ${i + 1} leads to no phrase`);
    expect((row.choices > 0) === (i < rows.filter((r) => ORDER.indexOf(r.verdict) < 2).length), slug, `row ${i + 1} has ${row.choices} boxes`);
  });
}

/** Rows and the ids they name, in the report; and one link really followed. */
async function checkLinks(page, slug, rows) {
  const links = rows.flatMap((row) => row.links);
  await page.locator('.quoted a').first().click();
  await page.waitForURL(/index\.html#fig-/);
  const known = new Set(await page.locator('a.figure, a.figure [id]').evaluateAll((all) => all.map((a) => a.id)));
  for (const link of links) expect(known.has(link.replace('index.html#', '')), slug, `${link} is no figure of the report`);
  counts.links += links.length;
  expect(await page.evaluate(() => document.querySelector('a.figure:target, a.figure:has(:target)') !== null), slug, 'the phrase that was followed is not marked');
  await page.locator('.sheet-link a').first().click();
  await page.waitForURL(/audit\.html$/);
}

/** Text of each printed page. */
function printed(pdf) {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\f').slice(0, -1).map(bare);
}

async function checkPaper(page, slug, rows, folder) {
  const pdf = join(folder, 'sheet.pdf');
  const title = bare(await page.locator('.meta dd').first().textContent());
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const pages = printed(pdf);
  counts.pages += pages.length;
  pages.forEach((text, i) => {
    expect(text.startsWith(title.slice(0, 20)), slug, `page ${i + 1} on paper does not begin with the report's title: ${text.slice(0, 20)}`);
    expect(text.includes(`—${i + 1}—`), slug, `page ${i + 1} on paper has no number`);
  });
  for (const row of rows) {
    const start = bare(row.quoted).slice(0, 6);
    const end = bare(row.told).slice(-6);
    expect(pages.some((text) => text.includes(start) && text.includes(end) && text.includes('原文与说明')), slug, `row ${row.number} is cut in two, or its page has no heads`);
  }
  expect(pages.some((text) => ['校对人：', '复核人：', '日期：'].every((word) => text.includes(word))), slug, 'the lines to sign do not stand together');
}

/** Every alarm of every sheet stands on the page over all reports, and nothing else; its links lead. */
async function checkOverview(page, alarms) {
  await page.goto(`${root}audit/index.html`);
  const sheetLinks = await page.locator('.alarms li .sum a').evaluateAll((all) => all.map((a) => decodeURI(a.href)));
  const wanted = alarms.map((alarm) => decodeURI(`${root}reports/${alarm.slug}/audit.html#${alarm.id}`));
  for (const link of wanted) expect(sheetLinks.includes(link), 'audit', `does not lead to ${link}`);
  expect(sheetLinks.length === wanted.length, 'audit', `${sheetLinks.length} alarms, the sheets have ${wanted.length}`);
  const stated = await page.locator('.title-block [data-verdict="fails"] dd, .title-block [data-verdict="suspicious"] dd').evaluateAll((all) => all.reduce((sum, dd) => sum + Number(dd.textContent), 0));
  expect(stated === wanted.length, 'audit', `counts ${stated} alarms, the sheets have ${wanted.length}`);
  await page.locator('.alarms .sum a').first().click();
  await page.waitForURL(/audit\.html#check-/);
  expect(await page.evaluate(() => document.querySelector('.sheet tr:target') !== null), 'audit', 'the row that was followed is not marked');
  counts.alarms = wanted.length;
}

const folder = mkdtempSync(join(tmpdir(), 'gongbao-sheet-'));
await withBrowser({ viewport: { width: 1280, height: 900 } }, async (context) => {
  const page = await context.newPage();
  const alarms = [];
  for (const slug of slugs) {
    await page.goto(`${root}reports/${slug}/audit.html`);
    const rows = await readRows(page);
    const stated = await page.locator('.title-block .verdicts dd').evaluateAll((all) => all.reduce((sum, dd) => sum + Number(dd.textContent), 0));
    counts.sheets += 1;
    counts.rows += rows.length;
    counts.drawings += rows.reduce((sum, row) => sum + row.drawings, 0);
    alarms.push(...rows.filter((row) => ORDER.indexOf(row.verdict) < 2).map((row) => ({ slug, id: row.id })));
    checkRows(slug, rows, stated);
    await checkLinks(page, slug, rows);
    await checkPaper(page, slug, rows, folder);
  }
  await checkOverview(page, alarms);
});
rmSync(folder, { recursive: true });
expect(counts.sheets > 1 && counts.drawings > 0, 'site', 'no sheets, or none with a drawing');
console.log([...faults.slice(0, 60), `${JSON.stringify(counts)}, ${faults.length} faults`].join('\n'));
process.exit(faults.length ? 1 : 0);
