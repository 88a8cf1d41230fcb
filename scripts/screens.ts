/**
 * `npm run screens [-- SPEC…]`: a picture of every screen and state, light and dark, into docs/screens, taken where the browser
 * tests look at them. With `CANDOR_SHOTS` set, only packs what an earlier run of the tests has left there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium, findFirefox } from './browsers';

const FOLDER = 'docs/screens';
const SPECS = 'tests/e2e';
const QUALITY = 0.35;

const executablePath = await findChromium();
const named = process.argv.slice(2);
const looking = readdirSync(SPECS)
  .filter((name) => name.endsWith('.spec.ts'))
  .filter((name) =>
    /\b(lookAt|lookInPanel)\(|CANDOR_SHOTS/.test(readFileSync(path.join(SPECS, name), 'utf8')),
  )
  .filter((name) => named.length === 0 || named.some((wanted) => name.includes(wanted)));
if (looking.length === 0)
  throw new Error(`No browser test that looks at a screen is called ${named.join(', ')}.`);

const taken = process.env.CANDOR_SHOTS;
const shots = taken ?? mkdtempSync(path.join(tmpdir(), 'candor-screens-'));
if (!taken) take();
if (!taken && named.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of readdirSync(shots))
  writeFileSync(
    path.join(FOLDER, name.replace(/\.png$/, '.webp')),
    await webp(page, readFileSync(path.join(shots, name))),
  );
await browser.close();
if (!taken) rmSync(shots, { recursive: true });
writeIndex();

function take(): void {
  const hosts = { CANDOR_HOSTS: 'http://*.localhost/*' };
  run('wxt', ['build'], hosts);
  run('wxt', ['build', '-b', 'firefox'], hosts);
  run('tsx', ['scripts/review.ts'], {});
  const specs = looking.map((name) => `${SPECS}/${name}`);
  run('playwright', ['test', '-c', `${SPECS}/playwright.config.ts`, ...specs], {
    CANDOR_SHOTS: shots,
    CANDOR_CHROMIUM: executablePath,
    CANDOR_FIREFOX: findFirefox(),
  });
}

function run(command: string, args: string[], env: Record<string, string>): void {
  const { status } = spawnSync('npx', [command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command} failed; no picture was changed.`);
}

/** The browser itself packs the picture: no tool besides it is needed. */
async function webp(inside: Page, png: Buffer): Promise<Buffer> {
  const packed = await inside.evaluate(
    async ([data, quality]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png.toString('base64'), QUALITY] as const,
  );
  return Buffer.from(packed.split(',')[1] ?? '', 'base64');
}

/** Every screen by name, both themes side by side. */
function writeIndex(): void {
  const screens = [
    ...new Set(readdirSync(FOLDER).flatMap((name) => name.match(/^(.+)-(?:light|dark)\.webp$/)?.[1] ?? [])),
  ].sort();
  const cell = (name: string, theme: string) =>
    `<img src="${name}-${theme}.webp" width="400" alt="${name}, ${theme}">`;
  const rows = screens.map((name) => `| ${name} | ${cell(name, 'light')} | ${cell(name, 'dark')} |`);
  const head = [
    '# Screens',
    '',
    `${screens.length} screens and states, as the browser tests see them. \`npm run screens\` takes them anew.`,
    '',
    '| screen | light | dark |',
    '|---|---|---|',
  ];
  writeFileSync(path.join(FOLDER, 'README.md'), `${[...head, ...rows].join('\n')}\n`);
}
