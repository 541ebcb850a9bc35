// A headless Chromium, spoken to over a pipe: no port is opened, and no package is needed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser; null where none is installed. */
export const browserPath = process.platform === 'win32' ? null : names.find(name => spawnSync('which', [name]).status === 0) ?? null;

/** Starts it with a profile of its own, in memory where that can be. */
export async function browser() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'listinglsp-browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(browserPath, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const waiting = new Map();
  const listeners = [];
  let last = 0;
  let rest = '';
  child.stdio[4].setEncoding('utf8');
  child.stdio[4].on('data', chunk => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    for (const message of messages.map(m => JSON.parse(m))) {
      if (message.id === undefined) listeners.forEach(listen => listen(message));
      else {
        const { resolve, reject } = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result);
      }
    }
  });
  const send = (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    child.stdio[3].write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  });

  /** Opens a file in a tab of its own, and waits until its page has drawn itself. */
  async function open(file, { width = 1280, height = 900, dark = false } = {}) {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const call = (method, params) => send(method, params, sessionId);
    const problems = [];
    const requests = [];
    listeners.push(message => {
      if (message.sessionId !== sessionId) return;
      if (message.method === 'Runtime.exceptionThrown') problems.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
      if (message.method === 'Runtime.consoleAPICalled') problems.push(message.params.args.map(a => a.value).join(' '));
      if (message.method === 'Log.entryAdded') problems.push(message.params.entry.text);
      if (message.method === 'Page.javascriptDialogOpening') {
        problems.push(`dialog: ${message.params.message}`);
        call('Page.handleJavaScriptDialog', { accept: true });
      }
      if (message.method === 'Network.requestWillBeSent') requests.push(message.params.request.url);
    });
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await call(`${domain}.enable`);
    await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
    await call('Page.navigate', { url: pathToFileURL(file).href });

    /** Runs a function in the page, with values that JSON can hold. */
    const run = async (action, ...values) => {
      const { result, exceptionDetails } = await call('Runtime.evaluate', { expression: `(${action})(...${JSON.stringify(values)})`, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };

    /** Waits until something holds in the page. */
    const until = async (condition, ...values) => {
      const end = Date.now() + 30000;
      while (!await run(condition, ...values)) {
        if (Date.now() > end) throw new Error(`never so: ${condition}\n${problems.join('\n')}`);
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    };
    await until(() => document.documentElement?.dataset.ready !== undefined);
    return {
      problems, requests, run, until,
      /** Takes a picture: of the window, or of the whole page. */
      async picture(to, isWhole = false) {
        const size = isWhole ? await run(() => ({ width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight })) : null;
        const { data } = await call('Page.captureScreenshot', { captureBeyondViewport: isWhole, ...size && { clip: { x: 0, y: 0, ...size, scale: 1 } } });
        fs.writeFileSync(to, Buffer.from(data, 'base64'));
      },
    };
  }

  return {
    open,
    async close() {
      await send('Browser.close').catch(() => {});
      if (child.exitCode === null) await Promise.race([new Promise(resolve => child.on('exit', resolve)), new Promise(resolve => setTimeout(resolve, 3000))]);
      child.kill('SIGKILL');
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
