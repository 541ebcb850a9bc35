// Runs the unit tests in Node alone. What they test knows nothing of VS Code; what does is tested in a real one.
//
//   npm test                              all
//   npm test -- --test-reporter=spec      what node --test takes
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const tests = fs.readdirSync(path.join(root, 'test')).filter(f => f.endsWith('.test.ts'));

fs.rmSync(path.join(root, 'out/test'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: tests.map(t => `test/${t}`),
  outdir: 'out/test',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});

const built = tests.map(t => path.join('out/test', t.replace(/ts$/, 'js')));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...process.argv.slice(2), ...built], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
