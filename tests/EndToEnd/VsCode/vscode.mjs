// VS Code with a home of its own, and a browser window in which it shows.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { browser, codeServer, vsix } from './installed.mjs';
import { scratch } from './scratch.mjs';

/** Settings without which VS Code would talk about itself, or to others. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'remote.autoForwardPorts': false,
  'editor.lightbulb.enabled': 'on',
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** An environment in which nothing of the machine's own set-up is seen. */
function environment(home, more = {}) {
  const xdg = { XDG_CONFIG_HOME: '.config', XDG_DATA_HOME: '.local/share', XDG_STATE_HOME: '.local/state', XDG_CACHE_HOME: '.cache', XDG_RUNTIME_DIR: '.run' };
  const folders = Object.fromEntries(Object.entries(xdg).map(([name, folder]) => [name, path.join(home, folder)]));
  for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, ...folders, ...more };
}

/** Installs the extension under test, and the probe beside it, into a new folder. */
export function installExtensions() {
  const home = scratch('home'), extensions = scratch('extensions');
  // What lies in the folder before the first installation is taken for installed.
  fs.cpSync(path.join(import.meta.dirname, 'probe'), path.join(extensions, 'listinglsp.listinglsp-probe-0.0.1'), { recursive: true });
  execFileSync(codeServer[0], [codeServer[1], '--extensions-dir', extensions, '--install-extension', vsix, '--force'], { env: environment(home), timeout: 60_000, stdio: 'pipe' });
  return extensions;
}

/**
 * Starts VS Code on a folder and shows it.
 * Of the options, `extensions` is the folder they are in, `settings` are the user's, `machine` those of this machine only,
 * `trust` has VS Code ask which folders are trusted, and `variables` are seen by the extensions.
 */
export async function open(folder, { extensions, settings = {}, machine = {}, locale, trust = false, variables }) {
  const home = scratch('home'), data = path.join(home, 'data');
  write(path.join(data, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  write(path.join(data, 'Machine/settings.json'), JSON.stringify(machine));
  write(path.join(home, 'code-server.yaml'), 'auth: none\ncert: false\n');
  if (locale) speak(locale, data);
  const port = await freePort(), log = fs.openSync(path.join(home, 'code-server.log'), 'w');
  const server = spawn(codeServer[0], [
    codeServer[1], '--config', path.join(home, 'code-server.yaml'), '--bind-addr', `127.0.0.1:${port}`, '--user-data-dir', data, '--extensions-dir', extensions,
    '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened',
    ...(trust ? [] : ['--disable-workspace-trust']), ...(locale ? ['--locale', locale] : []),
  ], { env: environment(home, variables), detached: true, stdio: ['ignore', log, log] });
  const exited = new Promise(resolve => server.on('exit', resolve));
  const said = () => fs.readFileSync(path.join(home, 'code-server.log'), 'utf8');
  let window;
  const close = async () => {
    await window?.close();
    // All that it has started is in its group.
    signal(-server.pid, 'SIGTERM');
    await Promise.race([exited, pause(3000)]);
    signal(-server.pid, 'SIGKILL');
    fs.closeSync(log);
  };
  try {
    await answers(`http://127.0.0.1:${port}/healthz`, said);
    window = await chromium.launch({
      executablePath: browser, headless: true, env: environment(home),
      args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    const page = await window.newPage({ viewport: { width: 1280, height: 800 }, locale: locale ?? 'en' });
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
    return { page, home, log: said, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Has VS Code take a language for its own. It shows its own words in English all the same: there is no translation of them here. */
function speak(locale, data) {
  const words = path.join(data, 'words.json');
  write(words, JSON.stringify({ contents: {} }));
  const pack = { hash: 'none', label: locale, extensions: [{ extensionIdentifier: { id: 'listinglsp.language-pack' }, version: '0.0.1' }], translations: { vscode: words } };
  write(path.join(data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function signal(process_, name) {
  try {
    process.kill(process_, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url, log) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(100)) {
    if (await fetch(url).then(r => r.ok, () => false)) return;
  }
  throw new Error(`VS Code does not answer:\n${log()}`);
}
