// Opens pages in a headless Chromium (CHROMIUM, else /usr/bin/chromium), offline, and exits with 1 when the console says
// anything, something is asked from outside, a button is missing, or what a button copies is not what the page shows.
// Usage, with playwright-core installed beside it: node check_pages.mjs PAGE.html…
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet });
const wrong = [];
let copied = 0;

for (const file of process.argv.slice(2)) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.on("console", (message) => wrong.push(`${file}: console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`${file}: ${error}`));
  page.on("dialog", (dialog) => { wrong.push(`${file}: a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== pathToFileURL(file).href) wrong.push(`${file}: asks for ${request.url()}`); });
  await page.goto(pathToFileURL(file).href);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) wrong.push(`${file}: ${wide} pixels too wide for a telephone`);
  const buttons = await page.locator("button.copier").all();
  const shown = await page.locator("button.copier:visible").count();
  if (!buttons.length || shown !== buttons.length) wrong.push(`${file}: ${shown} buttons of ${buttons.length} can be seen`);
  for (const button of buttons) {
    const value = await button.evaluate((one) => one.parentElement.querySelector(".valeur").textContent);
    await button.evaluate((one) => { one.textContent = ""; one.focus(); });
    await page.keyboard.press("Enter");
    await button.filter({ hasText: "Copié" }).waitFor({ timeout: 5000 });
    if ((await page.evaluate(() => navigator.clipboard.readText())) !== value) wrong.push(`${file}: not copied as it is: ${value}`);
    copied += 1;
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (pdf.length < 10000) wrong.push(`${file}: printed as nothing`);
  await context.close();
}
await browser.close();
console.log(`${process.argv.length - 2} pages, ${copied} values copied, ${wrong.length} faults`);
wrong.slice(0, 20).forEach((line) => console.log(line));
process.exit(wrong.length ? 1 : 0);
