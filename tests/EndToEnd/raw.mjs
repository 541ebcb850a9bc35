// A session with the program under test byte by byte: what is written is what comes, right or wrong.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { faulty, program } from './program.mjs';
import { uriOf } from './session.mjs';

/** A frame of a message, or of any text. */
export function frame(message) {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** The messages with which a session begins. */
export const hello = (folder, processId = process.pid) => Buffer.concat([
  frame({ id: 0, method: 'initialize', params: { processId, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } }, workspaceFolders: folder ? [{ uri: uriOf(folder), name: 'x' }] : [] } }),
  frame({ method: 'initialized', params: {} }),
]);

export const bye = Buffer.concat([frame({ id: 'bye', method: 'shutdown' }), frame({ method: 'exit' })]);
export const shown = (uri, text, version = 1) => frame({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version, text } } });
/** A question about the MOQ of the faulty listing. */
export const asked = (id, uri, method = 'textDocument/hover') => frame({ id, method, params: { textDocument: { uri }, position: { line: faulty.split('\n').indexOf('  moq: 10'), character: 3 } } });

/** Starts the program. Nothing is read of it before somebody asks. */
export function start(t, args = []) {
  const server = spawn(program, ['server', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const messages = [], waiting = new Set();
  let bytes = Buffer.alloc(0), errors = '';
  server.stdin.on('error', () => {});
  server.stderr.on('data', data => errors += data);
  t.after(() => server.kill('SIGKILL'));
  const take = data => {
    bytes = Buffer.concat([bytes, data]);
    for (;;) {
      const end = bytes.indexOf('\r\n\r\n');
      const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/.exec(bytes.subarray(0, end))[1]);
      if (!(bytes.length >= end + 4 + length)) break;
      messages.push(JSON.parse(bytes.subarray(end + 4, end + 4 + length)));
      bytes = bytes.subarray(end + 4 + length);
    }
    for (const look of waiting) look();
  };
  const wait = (wanted, time = 20_000) => new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No such message among the last of ${messages.length}: ${JSON.stringify(messages.slice(-3))} ${errors}`)), time);
    let seen = 0;
    const look = () => {
      const found = messages.slice(seen).find(wanted);
      seen = messages.length;
      if (!found) return;
      clearTimeout(timer);
      waiting.delete(look);
      resolve(found);
    };
    waiting.add(look);
    look();
  });
  return {
    server, messages, wait,
    read: () => server.stdout.on('data', take),
    write: data => server.stdin.write(data),
    answer: (id, time) => wait(m => m.id === id && !m.method, time),
    ended: new Promise(resolve => server.on('exit', (code, signal) => resolve(code ?? signal))),
    get errors() { return errors; },
    /** Resident memory in MB, where the system tells. */
    get memory() { return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1000; },
  };
}

export const pause = time => new Promise(resolve => setTimeout(resolve, time));

/** A promise that is kept within some seconds, or an error. */
export const within = (seconds, promise) => Promise.race([promise, pause(seconds * 1000).then(() => Promise.reject(new Error(`not within ${seconds} seconds`)))]);
