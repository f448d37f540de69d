// A reader's way through the built site in a real browser, from file://: figure, row and mark lead to
// each other, no request leaves the site, no console error, nothing scrolls sideways, paper gets it
// all, and without JavaScript nothing is lost.
// usage: node browser.mjs SITE
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './chromium.mjs';

const site = resolve(process.argv[2]);
const root = pathToFileURL(site + '/').href;
const index = root + 'index.html';
const reports = readdirSync(join(site, 'reports')).sort().map((slug) => `${root}reports/${slug}/index.html`);
const sheets = readdirSync(join(site, 'reports')).sort().filter((slug) => existsSync(join(site, 'reports', slug, 'audit.html'))).map((slug) => `${root}reports/${slug}/audit.html`);
const pages = [index, root + 'audit/index.html', ...reports, ...sheets];
const counts = {};
const faults = [];

function count(what, n = 1) {
  counts[what] = (counts[what] ?? 0) + n;
}

function expect(condition, page, what) {
  count('checks');
  if (!condition) faults.push(`${decodeURI(page).slice(decodeURI(root).length)}: ${what}`);
}

/** Every request of the context must stay inside the site; every console error is a fault. */
function watch(context) {
  context.on('request', (request) => {
    count('requests');
    if (!request.url().startsWith(root) && !request.url().startsWith('data:')) faults.push(`request for ${request.url()}`);
  });
  context.on('requestfailed', (request) => faults.push(`request failed: ${request.url()}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error()}`));
}

/** Where the address leads: is the element there, on screen, and which is it? */
function arrival(page) {
  return page.evaluate(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    const element = id && document.getElementById(id);
    if (!element) return { id, there: false };
    const box = element.getBoundingClientRect();
    return {
      id, there: true, target: element.matches(':target'), text: element.textContent.replace(/\s/g, ''),
      seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });
}

/** Follows the link LOCATOR and says where it arrived. */
async function follow(page, locator, what) {
  await locator.scrollIntoViewIfNeeded();
  await locator.focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(60);
  const place = await arrival(page);
  expect(place.there && place.seen && place.target, page.url(), `${what} does not bring #${place.id} on screen`);
  count('links followed');
  return place;
}

/** Figure of the text → its row → back to the figure, for a sample of figures. */
async function figureToRowAndBack(page, url) {
  const figures = page.locator('a.figure[href^="#"]');
  const n = await figures.count();
  expect(n > 0, url, 'no figure in the text is a link');
  count('figures', n);
  for (let i = 0; i < n; i += Math.max(1, Math.floor(n / 6))) {
    const figure = figures.nth(i);
    const id = await figure.getAttribute('id');
    const shown = (await figure.textContent()).replace(/\s/g, '');
    const row = await follow(page, figure, `figure ${shown}`);
    const digits = shown.match(/\d+(\.\d+)?/)?.[0] ?? shown;
    expect(row.text?.includes(digits), url, `the row of figure ${shown} does not hold it: ${row.text?.slice(0, 60)}`);
    const back = page.locator(`[id="${row.id}"] a[href="#${id}"], a[id="${row.id}"][href="#${id}"]`).first();
    if (await back.count() === 0) {
      expect(false, url, `row #${row.id} has no link back to #${id}`);
      continue;
    }
    expect((await follow(page, back, `row #${row.id}`)).id === id, url, `row #${row.id} leads to another phrase`);
  }
}

/** A flagged figure → the relation it breaks → each of its figures; and every relation in the margin
 * leads to its figures. */
async function figureToCheckAndBack(page, url) {
  const flags = page.locator('a.flag');
  const n = await flags.count();
  count('flags', n);
  for (let i = 0; i < n; i += Math.max(1, Math.floor(n / 4))) {
    const check = await follow(page, flags.nth(i), `flag ${i}`);
    const figure = await flags.nth(i).evaluate((flag) => {
      let at = flag.previousElementSibling;
      while (at && !at.matches('a.figure')) at = at.previousElementSibling;
      return at?.id ?? '';
    });
    const keys = page.locator(`[id="${check.id}"] a[href^="#fig-"]`);
    expect(await keys.count() > 0, url, `#${check.id} leads to no figure`);
    const phrases = await keys.evaluateAll((all) => all.map((a) => a.getAttribute('href').slice(1)));
    if (figure) expect(phrases.includes(figure), url, `#${check.id} does not lead back to #${figure}`);
    await follow(page, keys.first(), `#${check.id}`);
  }
  const dumb = await page.locator('.notes li[id^="check-"]').evaluateAll((all) => all.filter((li) => !li.querySelector('a[href^="#fig-"]')).map((li) => li.id));
  expect(dumb.length === 0, url, `relations without a way to their figures: ${dumb}`);
  return n;
}

/** Chart mark → row, for the marks of every drawing that is shown. */
async function markToRow(page, url) {
  const marks = page.locator('figure svg a:visible');
  const n = await marks.count();
  count('marks', n);
  for (let i = 0; i < n; i += Math.max(1, Math.floor(n / 4))) await follow(page, marks.nth(i), `mark ${i} of a chart`);
  return n;
}

async function sideways(page, url) {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over <= 0, url, `scrolls ${over} px sideways at ${width} px`);
  }
}

/** Notes hang down the margin: none lies on another, on a heading or on a section's line. */
async function margins(page, url) {
  for (const width of [1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const { n, lying } = await page.evaluate(() => {
      const boxes = (selector) => [...document.querySelectorAll(selector)].map((e) => ({ e, box: e.getBoundingClientRect() })).filter(({ box }) => box.height > 0);
      const notes = boxes('.notes');
      const lines = boxes('.matter > section, .matter h2, .matter h3, .colophon');
      const meets = (a, b, bottom) => a.left < b.right && b.left < a.right && a.top < bottom && b.top < a.bottom;
      return {
        n: notes.length,
        lying: notes.filter(({ e, box }) => notes.some((other) => other.e !== e && meets(box, other.box, other.box.bottom - 1)) ||
          lines.some((line) => !line.e.contains(e) && box.top < line.box.top && meets(box, line.box, line.box.top + 1))).map(({ e }) => e.textContent.trim().slice(0, 20)),
      };
    });
    count('notes', n);
    expect(lying.length === 0, url, `at ${width} px notes lie on something: ${lying.slice(0, 3)}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Without what layout and style put between the words: spaces, word joiners, the signs of flags. */
const bare = (text) => text.replace(/[\s\u2060≠?]/g, '');

/** The page on paper has its title and, with a report, every paragraph's beginning. */
async function onPaper(page, url, folder) {
  await page.emulateMedia({ media: 'print' });
  const title = bare(await page.locator('h1').first().textContent());
  const paragraphs = await page.locator('main p:visible').evaluateAll((all) => all.map((p) => p.innerText));
  const phrases = paragraphs.map((text) => bare(text).slice(0, 12)).filter((text) => text.length === 12);
  writeFileSync(join(folder, 'page.pdf'), await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.emulateMedia({ media: null });
  const text = bare(execFileSync('pdftotext', ['-raw', join(folder, 'page.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  expect(text.includes(title), url, `printed without its title ${title}`);
  const lost = phrases.filter((t) => !text.includes(t));
  expect(lost.length * 20 <= phrases.length, url, `printed without ${lost.length} of ${phrases.length} paragraphs: ${lost.slice(0, 3)}`);
  count('printed paragraphs', phrases.length - lost.length);
}

/** What a reader gets, as text: the same with and without JavaScript. */
async function contents(page, url) {
  await page.goto(url);
  return page.evaluate(() => ({
    text: document.querySelector('main').innerText.replace(/\s+/g, ''), links: document.querySelectorAll('main a[href]').length,
    charts: [...document.querySelectorAll('main figure svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length,
  }));
}

const folder = mkdtempSync(join(tmpdir(), 'gongbao-print-'));
const withScript = await withBrowser({ viewport: { width: 1440, height: 900 } }, async (context) => {
  watch(context);
  const page = await context.newPage();
  const seen = {};
  let marks = 0;
  let flags = 0;
  for (const url of pages) {
    seen[url] = await contents(page, url);
    await sideways(page, url);
    if (reports.includes(url)) {
      await margins(page, url);
      await figureToRowAndBack(page, url);
      marks += await markToRow(page, url);
      flags += await figureToCheckAndBack(page, url);
    }
    await onPaper(page, url, folder);
  }
  expect(marks > 0, index, 'no chart of the site has a mark that is a link');
  expect(flags > 0, index, 'no figure of the site has a flag');
  await page.goto(index);
  const links = await page.locator('main a[href*="reports/"]').evaluateAll((all) => all.map((a) => a.href.split('#')[0]));
  for (const url of reports) expect(links.includes(url), index, `no link to ${decodeURI(url)}`);
  return seen;
});
await withBrowser({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false }, async (context) => {
  const page = await context.newPage();
  for (const url of pages) {
    const plain = await contents(page, url);
    const full = withScript[url];
    expect(plain.text === full.text, url, `reads otherwise without JavaScript: ${plain.text.length} characters, with it ${full.text.length}`);
    expect(plain.links === full.links && plain.charts === full.charts, url, 'has other links or charts without JavaScript');
    if (reports.includes(url)) await figureToRowAndBack(page, url);
  }
});
rmSync(folder, { recursive: true });

console.log([...faults.slice(0, 60), `${pages.length} pages, ${JSON.stringify(counts)}, ${faults.length} faults`].join('\n'));
process.exit(faults.length ? 1 : 0);
